# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Mounts as the kernel lists them: /proc/self/mountinfo and /proc/self/mountstats never ask the server.

# mount_at PATH: sets M_ID, M_DEVICE, M_TYPE, M_SOURCE, M_SUPER (super block options) of the mount on top at exactly
# that path; fails when nothing is mounted there.
mount_at() {
    local found=1 path fields
    while read -r -a fields; do
        printf -v path '%b' "${fields[4]//\\/\\0}"
        [[ $path == "$1" ]] || continue
        mount_fields "${fields[@]}"
        found=0
    done </proc/self/mountinfo
    return "$found"
}

# mount_with_id ID: as mount_at, for a mount id; sets M_PATH too.
mount_with_id() {
    local fields
    while read -r -a fields; do
        [[ ${fields[0]} == "$1" ]] || continue
        mount_fields "${fields[@]}"
        return 0
    done </proc/self/mountinfo
    return 1
}

# mount_fields FIELD...: one line of mountinfo, see proc(5). Between the sixth field and "-" stand optional ones.
mount_fields() {
    M_ID=$1
    M_DEVICE=$3
    printf -v M_PATH '%b' "${5//\\/\\0}"
    while (($# > 0)) && [[ $1 != - ]]; do
        shift
    done
    M_TYPE=$2
    printf -v M_SOURCE '%b' "${3//\\/\\0}"
    M_SUPER=${4:-}
}

# backup_mounts: sets MOUNT_IDS to the ids of all mounts whose folder has CloudStack's name for backups, csbackup.*
backup_mounts() {
    local fields
    MOUNT_IDS=()
    while read -r -a fields; do
        [[ ${fields[4]##*/} == csbackup.* ]] && MOUNT_IDS+=("${fields[0]}")
    done </proc/self/mountinfo
}

# others_on_device DEVICE ID: true when another mount than ID shows the same super block. To force one then fails the
# I/O of the other (measured: errno 512 on a healthy server).
others_on_device() {
    local fields file
    for file in /proc/self/mountinfo /proc/1/mountinfo; do
        while read -r -a fields; do
            [[ ${fields[2]} == "$1" && ${fields[0]} != "$2" && $file == /proc/self/mountinfo ]] && return 0
            # In the first process's namespace the same mount may have another id, but it has the same path.
            [[ ${fields[2]} == "$1" && $file != /proc/self/mountinfo && ${fields[4]} != "${M_PATH:-}" ]] && return 0
        done <"$file"
    done 2>/dev/null
    return 1
}

# mount_mode TYPE OPTIONS: sets REPLY to soft, softerr or hard. nfs is hard unless it says soft, cifs soft unless it
# says hard (mount.cifs(8)), ceph and what is not known count as hard.
mount_mode() {
    local - IFS=, word
    set -f
    REPLY=hard
    [[ $1 == cifs ]] && REPLY=soft
    [[ $1 == nfs || $1 == nfs4 || $1 == cifs ]] || return 0
    for word in $2; do
        case $word in
            soft | softerr | hard) REPLY=$word ;;
        esac
    done
}

# mount_progress PATH: sets PROGRESS to a number that moves with each answer of the server: the bytes received by
# this mount's requests, and the answers on its connection (an NFSv4 lease renewal counts: a server that renews is
# alive, however long one COMMIT takes). Empty for types without such figures.
mount_progress() {
    local here='' words
    PROGRESS=
    while read -r -a words; do
        if [[ ${words[0]:-} == device ]]; then
            [[ -n $here ]] && return 0
            [[ ${words[4]:-} == "$1" && ${words[7]:-} == nfs* ]] && here=1 PROGRESS=0
        elif [[ -n $here ]]; then
            if [[ ${words[0]:-} == xprt: ]]; then
                # xprt: tcp PORT BIND CONNECT CONNECTTIME IDLE SENDS RECVS; udp lacks connect, time and idle.
                case ${words[1]} in
                    udp) PROGRESS=$((PROGRESS + ${words[5]:-0})) ;;
                    *) PROGRESS=$((PROGRESS + ${words[8]:-0})) ;;
                esac
            elif [[ ${words[0]:-} == [A-Z]*: && ${words[5]:-} =~ ^[0-9]+$ ]]; then
                # OP: operations transmissions timeouts bytes_sent bytes_received ...
                PROGRESS=$((PROGRESS + words[5]))
            fi
        fi
    done 2>/dev/null </proc/self/mountstats
    return 0
}
