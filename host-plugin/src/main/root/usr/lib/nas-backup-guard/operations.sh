# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# One operation and its state file: key=value lines, written whole and renamed, so that a reader never sees a half.

# The order in which the keys stand in the file; what is not set is left out.
OPERATION_KEYS=(format id operation vm backuppath type address running vmbefore quiesce version bootid guardpid guardstart
    childpid childstart startedat started timeout timeoutsource stalltimeout deadline phase mountpoint mountid device
    mountmode mounttype blocked blockedat stalledsince updated releasereason outcome left exitcode)

declare -gA OP=()

# operation_write: writes OP to its file; fails when there is no room.
operation_write() {
    local key value text='' file=$OPERATIONS/${OP[id]}
    clock_read
    seconds_text "$NOW"
    OP[updated]=$REPLY
    for key in "${OPERATION_KEYS[@]}"; do
        value=${OP[$key]:-}
        [[ -n $value ]] || continue
        value=${value//%/%25}
        value=${value//$'\n'/%0A}
        value=${value//[[:cntrl:]]/?}
        text+=$key=$value$'\n'
    done
    { printf '%s' "$text" >"$OPERATIONS/.${OP[id]}"; } 2>/dev/null || return 1
    bounded_here 5 mv -f "$OPERATIONS/.${OP[id]}" "$file"
}

# operation_read FILE: fills OP; fails for a file that is none of ours or is broken.
operation_read() {
    local line key value
    OP=()
    [[ ${1##*/} =~ ^[0-9]+-[0-9]+$ ]] || return 1
    while IFS= read -r line; do
        key=${line%%=*}
        [[ $key =~ ^[a-z]+$ && $line == *=* ]] || continue
        value=${line#*=}
        value=${value//%0A/$'\n'}
        OP[$key]=${value//%25/%}
    done 2>/dev/null <"$1"
    [[ ${OP[id]:-} == "${1##*/}" && ${OP[operation]:-} =~ ^[a-z-]+$ && ${OP[phase]:-} =~ ^[a-z]+$ ]] || return 1
    [[ -n ${OP[bootid]:-} && -n ${OP[started]:-} ]] || return 1
    for key in guardpid guardstart; do
        [[ ${OP[$key]:-} =~ ^[0-9]+$ ]] || return 1
    done
    # No zero in front: bash would take 08 for a wrong octal number, and JSON knows no such number.
    for key in childpid childstart mountid timeout stalltimeout blocked startedat exitcode; do
        [[ ${OP[$key]:-0} =~ ^(0|[1-9][0-9]{0,17})$ ]] || return 1
    done
    for key in started deadline stalledsince updated; do
        [[ ${OP[$key]:-0} =~ ^[0-9]{1,15}(\.[0-9]{1,2})?$ ]] || return 1
    done
    # A damaged file must never point an umount or a virsh at something else.
    [[ -z ${OP[mountpoint]:-} || ${OP[mountpoint]##*/} =~ ^csbackup\.[A-Za-z0-9.]+$ ]] || return 1
    [[ -z ${OP[vm]:-} ]] || vm_name_is_plain "${OP[vm]}"
}

# operation_guard_alive: true while the guard of OP runs.
operation_guard_alive() {
    boot_id_read
    [[ ${OP[bootid]:-} == "$BOOT_ID" ]] && process_is "${OP[guardpid]}" "${OP[guardstart]}"
}

# operation_of_this_boot: false for what a reboot left behind: its process ids mean nothing any more.
operation_of_this_boot() {
    boot_id_read
    [[ ${OP[bootid]:-} == "$BOOT_ID" ]]
}

boot_id_read() {
    [[ -n ${BOOT_ID:-} ]] || read -r BOOT_ID </proc/sys/kernel/random/boot_id
}

# operation_files: sets FILES to all state files, what was written longest ago first, those of a time included when /run
# could not be written.
operation_files() {
    local file folder i here=$GUARD_RUN
    FILES=()
    for folder in "${STATE_FOLDERS[@]}"; do
        state_folder_use "$folder"
        ((EUID != 0)) || state_folder_is_ours || continue
        for file in "$OPERATIONS"/[0-9]*-[0-9]*; do
            [[ -f $file && ! -L $file ]] || continue
            FILES+=("$file")
            for ((i = ${#FILES[@]} - 1; i > 0; i--)); do
                [[ $file -ot ${FILES[i - 1]} ]] || break
                FILES[i]=${FILES[i - 1]} FILES[i - 1]=$file
            done
        done
    done
    state_folder_use "$here"
}

# operation_phase PHASE: a new phase, in memory and in the file.
operation_phase() {
    OP[phase]=$1
    operation_write
}

# operation_take_shim_files: what the mount and sync shims have noted since the last look.
operation_take_shim_files() {
    local work=$WORK/${OP[id]} phase='' record='' line
    { read -r phase <"$work/phase"; } 2>/dev/null
    if [[ -n $phase && $phase != "${OP[phase]}" && ${OP[phase]} != releasing ]]; then
        OP[phase]=$phase
        OP_CHANGED=1
    fi
    if [[ -z ${OP[mountid]:-} ]]; then
        { IFS= read -r -d '' record <"$work/mount"; } 2>/dev/null
        [[ $record == *$'\nend\n' ]] || return 0
        while IFS= read -r line; do
            case ${line%%=*} in
                mountpoint | mountid | device | mountmode | mounttype) OP[${line%%=*}]=${line#*=} ;;
            esac
        done <<<"$record"
        OP_CHANGED=1
    fi
    return 0
}

# operation_take_mount_record: what the shims noted last. The folder is known before the mount is: one that hangs in
# mount(8) has no record yet.
operation_take_mount_record() {
    local path=
    operation_take_shim_files
    { IFS= read -r path <"$WORK/${OP[id]}/mountpoint"; } 2>/dev/null
    [[ -n ${OP[mountpoint]:-} ]] || OP[mountpoint]=$path
}

# operation_mount_is_there: true while this operation's mount is there; M_* describe it. A mount whose mount(8) was killed
# half-way has no record yet: what is mounted at this operation's own folder is this operation's.
operation_mount_is_there() {
    if [[ -n ${OP[mountid]:-} ]]; then
        mount_with_id "${OP[mountid]}" && [[ $M_PATH == "${OP[mountpoint]}" && $M_DEVICE == "${OP[device]}" ]]
    elif [[ -n ${OP[mountpoint]:-} ]]; then
        mount_at "${OP[mountpoint]}"
    else
        return 1
    fi
}

# operation_folder_is_bare: true where the folder of the mount is there and nothing is mounted at it: it is the host's own
# then, and asking for it cannot hang.
operation_folder_is_bare() {
    [[ -n ${OP[mountpoint]:-} ]] && ! mount_at "${OP[mountpoint]}" && [[ -d ${OP[mountpoint]} ]]
}

# operation_end [FOLDER]: its files go, and the empty FOLDER with them; a released one is kept for the admin, the last 20
# of them.
operation_end() {
    local file kept work=${WORK:?}/${OP[id]}
    if [[ -n ${OP[releasereason]:-} ]]; then
        OP[phase]=ended
        operation_write && bounded_here 5 mv -f "$OPERATIONS/${OP[id]}" "$RELEASED/${OP[id]}"
        kept=("$RELEASED"/*-*)
        if ((${#kept[@]} > 20)); then
            # shellcheck disable=SC2012
            timeout -k 1 5 ls -1tr "$RELEASED" 2>/dev/null | while read -r file; do
                ((${#kept[@]} > 20)) || break
                bounded_here 5 rm -f "$RELEASED/$file"
                kept=("${kept[@]:1}")
            done
        fi
    fi
    # One command, and without -r: of FOLDER it takes what rmdir would.
    bounded_here 5 rm -df "$OPERATIONS/${OP[id]}" "$OPERATIONS/.${OP[id]}" "$work"/* "$work"/.[!.]* "$work" "$@"
}

# operation_name: sets REPLY to words for it, e.g. "backup of i-2-7-VM".
operation_name() {
    REPLY="${OP[operation]}${OP[vm]:+ of ${OP[vm]}}"
}
