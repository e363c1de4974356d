# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Mounts as the kernel lists them: /proc/self/mountinfo and /proc/self/mountstats never ask the server.

# each_mount FUNCTION [ARGUMENT...]: calls FUNCTION ARGUMENT... for each line of MOUNTINFO_FILE (this namespace's, if
# unset), its fields in F; stops, and succeeds, when FUNCTION succeeds. The file is read at once: read line by line,
# the kernel would walk its list from the start for each line.
each_mount() {
    local - line lines=()
    set -f
    mapfile -t lines <"${MOUNTINFO_FILE:-/proc/self/mountinfo}"
    for line in "${lines[@]}"; do
        # shellcheck disable=SC2206
        F=($line)
        "$@" && return 0
    done 2>/dev/null
    return 1
}

# mount_at PATH: sets M_ID, M_DEVICE, M_TYPE, M_SOURCE, M_SUPER (super block options) of the mount on top at exactly
# that path; fails when nothing is mounted there.
mount_at() {
    local FOUND=
    each_mount mount_take_at "$1"
    [[ -n $FOUND ]]
}

# The last one at a path lies on top: go on to the end.
mount_take_at() {
    local path
    printf -v path '%b' "${F[4]//\\/\\0}"
    if [[ $path == "$1" ]]; then
        mount_fields "${F[@]}"
        FOUND=1
    fi
    return 1
}

# mount_with_id ID: as mount_at, for a mount id; sets M_PATH too.
mount_with_id() {
    each_mount mount_take_id "$1"
}

mount_take_id() {
    [[ ${F[0]} == "$1" ]] && mount_fields "${F[@]}"
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
    MOUNT_IDS=()
    each_mount mount_take_backup
    return 0
}

mount_take_backup() {
    [[ ${F[4]##*/} == csbackup.* ]] && MOUNT_IDS+=("${F[0]}")
    return 1
}

# others_on_device DEVICE ID: true when another mount than ID, which M_* describe, shows the same super block. To force
# one then fails the I/O of the other (measured: errno 512 on a healthy server). In the first process's namespace the
# same mount may have another id, but it has the same path.
others_on_device() {
    each_mount mount_is_other_id "$1" "$2" || MOUNTINFO_FILE=/proc/1/mountinfo each_mount mount_is_other_path "$1"
}

mount_is_other_id() {
    [[ ${F[2]} == "$1" && ${F[0]} != "$2" ]]
}

mount_is_other_path() {
    [[ ${F[2]} == "$1" && ${F[4]} != "${M_PATH:-}" ]]
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
# alive, however long one COMMIT takes); and REQUESTS to how many requests have ended, answered or given up. Both empty
# for types without such figures.
mount_progress() {
    local - line lines=() words here=
    set -f
    PROGRESS='' REQUESTS=''
    mapfile -t lines </proc/self/mountstats
    for line in "${lines[@]}"; do
        if [[ $line == device\ * ]]; then
            [[ -z $here ]] || return 0
            [[ $line == *" mounted on $1 with fstype nfs"* ]] && here=1 PROGRESS=0 REQUESTS=0
        elif [[ -n $here ]]; then
            # shellcheck disable=SC2206
            words=($line)
            if [[ ${words[0]:-} == xprt: ]]; then
                # xprt: tcp PORT BIND CONNECT CONNECTTIME IDLE SENDS RECVS; udp lacks connect, time and idle.
                case ${words[1]} in
                    udp) PROGRESS=$((PROGRESS + ${words[5]:-0})) ;;
                    *) PROGRESS=$((PROGRESS + ${words[8]:-0})) ;;
                esac
            elif [[ ${words[0]:-} == [A-Z]*: && ${words[5]:-} =~ ^[0-9]+$ ]]; then
                # OP: operations transmissions timeouts bytes_sent bytes_received ...
                PROGRESS=$((PROGRESS + words[5])) REQUESTS=$((REQUESTS + words[1]))
            fi
        fi
    done
    return 0
}
