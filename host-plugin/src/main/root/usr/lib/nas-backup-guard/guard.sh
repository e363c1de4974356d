# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The guard: runs CloudStack's own script with the same arguments, watches it, and ends it when it is stuck.
# The agent's standard output and error are kept as fd 3 and 4 and given to nobody: a child in D state that held
# them would hold the agent's thread, however dead its parent is.

# guard ARGUMENT...: the whole of it; ends the process with the status for the agent.
guard() {
    exec 3>&1 4>&2 </dev/null >/dev/null 2>/dev/null
    GUARD_ANSWERED='' CHILD='' TICKER=
    trap guard_fault EXIT
    # The agent may be gone when there is something to tell it; that must not end the clean-up.
    trap : PIPE
    arguments_read "$@"
    LOG_SUBJECT=${OPERATION:-none}${VM:+:$VM}
    settings_read
    guard_say_faults
    script_find || guard_refuse "$SCRIPT_FAULT"
    if [[ -z $OPERATION ]]; then
        # Help, or a call that CloudStack's script itself refuses: nothing is mounted, nothing can hang.
        exec "$BASH" "$SCRIPT" "$@" >&3 2>&4 3>&- 4>&-
    fi
    guard_check_operation
    guard_prepare "$@"
    guard_start
    guard_watch
    guard_finish
}

# guard_answer STATUS: the last thing this process does.
guard_answer() {
    GUARD_ANSWERED=1
    exit "$1"
}

# guard_fault: a fault of the guard itself must not look like one of the NAS, and must not leave the script running
# unwatched. What it mounted is left to the sweep, which finds this operation without its guard.
guard_fault() {
    [[ -z $GUARD_ANSWERED ]] || return
    [[ -z $CHILD ]] || kill -KILL -- "-$CHILD" 2>/dev/null
    [[ -z $TICKER ]] || kill "$TICKER" 2>/dev/null
    log ERROR 'the guard itself failed; the sweep cleans up'
    printf 'NAS Backup Guard: the guard itself failed; what it left is cleaned up by nas-backup-guard sweep. Please report this.\n' >&3
}

# guard_refuse WORDS: nothing was started; the agent takes the line as the reason.
guard_refuse() {
    log ERROR "$1"
    printf 'NAS Backup Guard: %s\n' "$1" >&3
    guard_answer 1
}

guard_say_faults() {
    local fault
    for fault in "${FAULTS[@]}"; do
        log WARN "$fault"
    done
}

# An operation that CloudStack's script does not know would end as a success that did nothing.
guard_check_operation() {
    case $OPERATION in
        backup | delete | stats) ;;
        *)
            if [[ ! $OPERATION =~ ^[a-z-]+$ ]] || ! script_says "\"$OPERATION\""; then
                guard_refuse "-o ${OPERATION:0:40}: unknown operation; CloudStack's script knows backup, delete and, from 4.21, stats"
            fi
            ;;
    esac
    if [[ $OPERATION == stats ]] && ! script_says '"stats"'; then
        guard_refuse "-o stats: this version of CloudStack's script does not know it"
    fi
    # CloudStack's script would run rm -r on the whole repository, or outside it.
    if [[ $OPERATION == backup || $OPERATION == delete ]] && [[ /$BACKUP_PATH/ =~ ^/+(\.?/+)*$ || /$BACKUP_PATH/ == */../* ]]; then
        guard_refuse "-p \"${BACKUP_PATH:0:80}\": a folder inside the repository is expected, such as i-2-7-VM/2026.11.23.01.00.00"
    fi
    if [[ -n $VM ]] && ! vm_name_is_plain "$VM"; then
        guard_refuse "-v: a VM name of letters, digits, dots, hyphens and underscores is expected"
    fi
}

# guard_prepare ARGUMENT...: sets OP, SCRIPT_ARGUMENTS and the folder for the script's output.
guard_prepare() {
    local options
    options_without_ours "$OPTIONS" ||
        log WARN "x-nasguard.timeout=${OWN_TIMEOUT_FAULT:0:40} in the mount options is no number of seconds from 60 to 604800; it is ignored"
    options=$REPLY
    arguments_for_script "$options" "$@"
    effective_timeout "$OWN_TIMEOUT"
    state_folder_open ||
        guard_refuse "neither $GUARD_ROOT/run nor $GUARD_ROOT/dev/shm can be written; free space there, a backup cannot be watched without"
    boot_id_read
    process_read "$BASHPID"
    clock_read
    GUARD_STARTED=$NOW
    GUARD_DEADLINE=$((NOW + TIMEOUT * 100))
    OP=([format]=1 [id]=$BASHPID-$P_START [operation]=$OPERATION [vm]=$VM [backuppath]=$BACKUP_PATH
        [type]=$TYPE [address]=$ADDRESS [running]=false [quiesce]=$QUIESCE [version]=$GUARD_VERSION
        [bootid]=$BOOT_ID [guardpid]=$BASHPID [guardstart]=$P_START [timeout]=$TIMEOUT
        [timeoutsource]=$TIMEOUT_SOURCE [stalltimeout]=$SET_STALL_TIMEOUT [phase]=starting)
    # CloudStack names the disks of a stopped VM only; without names it is a running VM's push backup.
    if [[ $OPERATION == backup && -n $VM && -z $DISKS ]]; then
        vm_state_kept "$VM"
        OP[running]=true OP[vmbefore]=$REPLY
    fi
    printf -v 'OP[startedat]' '%(%s)T' -1
    seconds_text "$NOW"
    OP[started]=$REPLY
    seconds_text "$GUARD_DEADLINE"
    OP[deadline]=$REPLY
    MY_WORK=$WORK/${OP[id]}
    bounded_here 30 mkdir "$MY_WORK" || guard_refuse "$MY_WORK cannot be made"
}

# guard_start: the script in a process group of its own, its output in files on tmpfs, our shims first on its PATH. One
# pipe tells the guard of its end at once, and that a second has gone: bash has no other way to wait for two things that
# can be relied on (`read -t`, see pause; `wait -n` made bash 5.2 end with "No record of process").
guard_start() {
    local mount sync
    command_path mount || guard_refuse 'mount(8) is not on the PATH of the agent'
    mount=$REPLY
    command_path sync || guard_refuse 'sync(1) is not on the PATH of the agent'
    sync=$REPLY
    # Ends by itself when the guard is gone and nobody reads any more.
    exec {NEWS}< <(exec 3>&- 4>&- && while sleep 1 && echo second; do :; done)
    TICKER=$!
    GUARD_STOPPED=
    trap 'GUARD_STOPPED=1' TERM INT HUP
    set -m
    (
        NAS_BACKUP_GUARD_WORK=$MY_WORK \
            NAS_BACKUP_GUARD_LIB=$GUARD_LIB \
            NAS_BACKUP_GUARD_TYPES=$SET_TYPES \
            NAS_BACKUP_GUARD_NFS_OPTIONS=$SET_NFS_OPTIONS \
            NAS_BACKUP_GUARD_MOUNT=$mount \
            NAS_BACKUP_GUARD_SYNC=$sync \
            NAS_BACKUP_GUARD_BACKUP_PATH=$BACKUP_PATH \
            PATH=$GUARD_SHIMS:$PATH \
            "$BASH" "$SCRIPT" "${SCRIPT_ARGUMENTS[@]}" >"$MY_WORK/out" 2>"$MY_WORK/err"
        status=$?
        echo end >"/proc/$$/fd/$NEWS"
        exit "$status"
    ) 3>&- 4>&- {NEWS}<&- &
    CHILD=$!
    set +m
    OP[childpid]=$CHILD
    P_START=0
    process_read "$CHILD"
    OP[childstart]=$P_START
    operation_write || log WARN "the state file of this operation cannot be written; its status will not be seen"
}

# command_path NAME: sets REPLY to the program that PATH gives for it.
command_path() {
    local - IFS=: folder
    set -f
    for folder in $PATH; do
        REPLY=$folder/$1
        [[ $folder == "$GUARD_SHIMS" || ! -f $REPLY || ! -x $REPLY ]] || return 0
    done
    return 1
}

# guard_watch: until the script has ended, or must be; then RELEASE_FOR holds the reason and RELEASE_WORDS say it.
guard_watch() {
    local news next_look='' STALL_LOOKED=
    RELEASE_FOR='' OP_CHANGED='' REST_IS_READ=
    if [[ ${OP[running]} == true ]]; then
        guard_read_rest
        stall_begin
    fi
    while :; do
        if ! read -r -u "$NEWS" news && [[ -z $GUARD_STOPPED ]]; then
            # Whoever told of the seconds was killed.
            pause 1
        fi
        if [[ $news == end ]] || child_ended "$CHILD"; then
            return
        fi
        guard_read_rest
        next_look=${next_look:-$((GUARD_STARTED + STALL_LOOK_EVERY))}
        clock_read
        operation_take_shim_files
        STALL_LOOKED=
        if ((NOW >= next_look)); then
            stall_look
            stall_next_look
            STALL_LOOKED=1 OP_CHANGED=1
        fi
        vm_watch
        if [[ -n $OP_CHANGED ]]; then
            operation_write
            OP_CHANGED=
        fi
        guard_judge && return
    done
}

# guard_read_rest: from here on all of the guard can be used.
guard_read_rest() {
    [[ -n $REST_IS_READ ]] || load "${to_end[@]}"
    REST_IS_READ=1
}

# guard_judge: true when the operation has to be released now.
guard_judge() {
    local words=''
    if [[ -n $GUARD_STOPPED ]]; then
        RELEASE_FOR=stopped RELEASE_WORDS='the CloudStack agent was stopped'
    elif [[ -e $MY_WORK/failure ]]; then
        { IFS= read -r words <"$MY_WORK/failure"; } 2>/dev/null
        RELEASE_FOR=mount-failed RELEASE_WORDS=$words
    elif [[ -e $MY_WORK/release ]] && IFS= read -r words <"$MY_WORK/release"; then
        RELEASE_FOR=requested RELEASE_WORDS="a release was asked for${words:+ by $words}"
    elif ((NOW >= GUARD_DEADLINE)); then
        RELEASE_FOR=timeout RELEASE_WORDS="its timeout of ${OP[timeout]} s (${OP[timeoutsource]}) was over"
        [[ -n $STALL_SINCE ]] && RELEASE_WORDS+=", the NAS had not answered for $(((NOW - STALL_SINCE) / 100)) s (${OP[blockedat]:-mounting})"
    elif [[ -n $STALL_LOOKED ]] && stall_is_over_limit; then
        RELEASE_FOR=stall
        RELEASE_WORDS="the NAS did not answer for $(((NOW - STALL_SINCE) / 100)) s"
        if [[ ${OP[blocked]} == 0 ]]; then
            RELEASE_WORDS+=' (mount did not come back)'
        else
            RELEASE_WORDS+=" (${OP[blocked]} thread(s) wait in ${OP[blockedat]})"
        fi
    elif [[ $VM_WATCH_REASON == job-failed ]]; then
        RELEASE_FOR=job-failed RELEASE_WORDS='the libvirt backup job failed or was cancelled'
    elif [[ $VM_WATCH_REASON == vm-gone ]]; then
        RELEASE_FOR=job-failed RELEASE_WORDS='the VM was shut down or crashed, and its backup job with it'
    elif [[ $VM_WATCH_REASON == vm-paused ]]; then
        RELEASE_FOR=vm-paused RELEASE_WORDS='an I/O error paused the VM'
    else
        return 1
    fi
    return 0
}

# guard_finish: what the script left is cleaned up; the agent gets the script's output, or the reason of the release.
guard_finish() {
    local status
    # A second TERM must not end the clean-up half-way.
    trap : TERM INT HUP
    kill "$TICKER"
    operation_take_mount_record
    [[ -z $REST_IS_READ ]] || vm_watch_end
    if [[ -z $RELEASE_FOR ]]; then
        wait "$CHILD"
        status=$?
        [[ $status == 0 && ! -e $MY_WORK/failure ]] || guard_read_rest
        # systemd stops the agent by a TERM to all its processes: the script then ends as the guard hears of it.
        if [[ -e $MY_WORK/failure || (-n $GUARD_STOPPED && $status != 0) ]]; then
            guard_judge
        fi
    fi
    if [[ -n $RELEASE_FOR ]]; then
        guard_release
    else
        guard_after_exit "$status"
    fi
}

guard_release() {
    local elapsed status=1
    clock_read
    elapsed=$(((NOW - GUARD_STARTED) / 100))
    release "$RELEASE_FOR"
    release_line "$elapsed" "$RELEASE_WORDS"
    log ERROR "$REPLY"
    printf '%s\n' "$REPLY" >&3
    guard_hand_over
    [[ ${OP[operation]} == backup && -n ${OP[mountid]:-} ]] && script_knows_cleanup_failed && status=$EXIT_CLEANUP_FAILED
    guard_end "$status"
}

# guard_end STATUS: the state file goes, unless something is left: then the sweep goes on from it.
guard_end() {
    OP[exitcode]=$1
    if [[ ${OP[outcome]:-} == left ]]; then
        operation_write
    elif operation_folder_is_bare; then
        operation_end "${OP[mountpoint]}"
    else
        operation_end
    fi
    log_let_go
    guard_answer "$1"
}

# guard_after_exit STATUS: the script ended by itself; a mount or a job that it left is no good to anybody.
guard_after_exit() {
    local status=$1 words=
    RELEASE_LEFT=()
    if ((status == 0)) && [[ -z ${OP[mountid]:-} && ${OP[operation]} =~ ^(backup|delete|stats)$ ]]; then
        status=1
        words="the script of CloudStack reported a success, but it mounted no repository; what it wrote is on this host, in ${TMPDIR:-/tmp}/csbackup.*"
    elif ((status == 0)) && guard_copy_failed; then
        status=1
        words="the script of CloudStack reported a success, but the copy failed: $REPLY"
    fi
    if ((status != 0)); then
        guard_read_rest
        release_start
    fi
    # Killed, by whomever: its children may live on, and nobody would watch them.
    ((status <= 128)) || release_processes
    if ((status != 0)) && [[ -n ${OP[mountid]:-} ]]; then
        release_guest
        release_job
    fi
    if operation_mount_is_there; then
        guard_unmount "$status"
    fi
    if ((status != 0)) && [[ -n ${OP[mountid]:-} ]]; then
        [[ $ABORTED == none || $ABORTED == other ]] || release_job_again
        release_vm
    fi
    if ((${#RELEASE_LEFT[@]} > 0)); then
        release_folder
        release_keep_left
        ((status == 0)) || words="left on this host: ${OP[left]}"
    fi
    guard_hand_over
    if [[ -n $words ]]; then
        log ERROR "$words"
        printf 'NAS Backup Guard: %s\n' "$words" >&3
    fi
    guard_end "$status"
}

# guard_copy_failed: true where the script passed over an error of qemu-img, REPLY being that error. 4.20.2 pipes the
# copy of a stopped VM's disk into tee and looks at tee alone; on a hard mount it would have hung, on a soft one a NAS
# that is gone for a minute leaves half a disk.
guard_copy_failed() {
    local line
    [[ ${OP[operation]} == backup && -n $DISKS && -s $MY_WORK/err ]] || return 1
    while IFS= read -r line || [[ -n $line ]]; do
        REPLY=$line
        [[ $line != 'qemu-img: '* || $line == 'qemu-img: warning'* ]] || return 0
    done <"$MY_WORK/err"
    return 1
}

# guard_unmount STATUS: after a success the NAS has just answered, so an ordinary umount is right (backups of stopped
# VMs leave their mount in every version); after a failure it may be dead, and an ordinary one could hang for ever.
guard_unmount() {
    if (($1 == 0)); then
        # The sync before has written all; so this takes no time, or the NAS is gone just now.
        bounded 3 umount -i -c "${OP[mountpoint]}" && return 0
        operation_mount_is_there || return 0
        guard_read_rest
        release_start
    fi
    release_processes
    release_mount
    release_mount_lazily
    return 0
}

# guard_hand_over: the script's output, whole, and of its errors what fits the pipe that the agent never reads.
guard_hand_over() {
    local text
    if [[ -s $MY_WORK/out ]]; then
        # What is short fits the pipe, whoever reads it or not, and needs no process.
        if IFS= read -r -N 8000 text <"$MY_WORK/out"; then
            timeout -k 1 10 cat "$MY_WORK/out" >&3 2>/dev/null ||
                log WARN "the agent did not take the script's output to its end"
        else
            printf '%s' "$text" >&3 2>/dev/null
        fi
    fi
    [[ -s $MY_WORK/err ]] && timeout -k 1 2 head -c 49152 "$MY_WORK/err" >&4 2>/dev/null
    return 0
}
