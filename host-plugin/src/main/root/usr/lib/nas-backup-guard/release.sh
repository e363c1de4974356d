# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The release: ends what a stuck operation left, in the one order that works on a hung mount. Every step is bounded,
# logged, and touches only what OP names: this VM's backup job, this script's processes, this one mount.

# The agent has its thread back within 15 s, and its unit gives no more to a stop; what is not done by then is left to
# the sweep. The first is for all until the mount is gone, the second for the whole.
RELEASE_SECONDS=10
RELEASE_SECONDS_IN_ALL=12

# release REASON: REASON is one of the words of the state file. Sets RELEASE_DONE and RELEASE_LEFT (words each), and
# OP[outcome]: released when nothing stays on the host, left otherwise.
release() {
    release_start
    [[ ${OP[running]:-} != true ]] || libvirt_pids_known || libvirt_pids
    local again=${OP[outcome]:-}
    # The first reason is the true one; a sweep that goes on with what was left changes nothing of it.
    OP[releasereason]=${OP[releasereason]:-$1}
    operation_phase releasing
    [[ -n $again ]] || release_log "release begins: $1"
    # libvirt may hang without a sign of it; the mount, which is what frees it, must not wait long for that.
    VIRSH_LIMIT=2
    release_guest
    release_job
    VIRSH_LIMIT=
    release_processes
    release_mount
    VIRSH_HUNG=
    release_time_for_libvirt
    release_job_again
    # Here only if libvirt could not be asked before, or the guest's agent did not answer: that may cost the rest.
    release_guest
    release_vm
    release_mount_lazily
    release_processes_gone
    release_folder
    if ((${#RELEASE_LEFT[@]} == 0)); then
        OP[outcome]=released OP[left]=
    else
        release_keep_left
    fi
    operation_write
    log_let_go
    [[ -n $again ]] || releases_count "$1"
}

# release_start: from here on RELEASE_DONE and RELEASE_LEFT are kept, lines of the log wait for log_let_go, and the time
# runs.
release_start() {
    log_hold
    RELEASE_DONE=() RELEASE_LEFT=() ABORTED=
    clock_read
    RELEASE_END=$((NOW + RELEASE_SECONDS * 100))
    RELEASE_LAST=$((NOW + RELEASE_SECONDS_IN_ALL * 100))
}

# release_keep_left: what stays goes into OP.
release_keep_left() {
    words_joined '; ' "${RELEASE_LEFT[@]}"
    OP[outcome]=left OP[left]=$REPLY
}

release_log() {
    operation_name
    log INFO "$REPLY: $1"
}

release_did() {
    local word
    release_log "$1"
    for word in "${RELEASE_DONE[@]}"; do
        [[ $word != "$1" ]] || return 0
    done
    RELEASE_DONE+=("$1")
}

release_leaves() {
    RELEASE_LEFT+=("$1")
    operation_name
    [[ ${OP[left]:-} == *"$1"* ]] || log WARN "$REPLY: left: $1"
}

# release_time_left MOST: sets REPLY to the whole seconds a step may take, 1 at least.
release_time_left() {
    clock_read
    REPLY=$(((RELEASE_END - NOW) / 100))
    ((REPLY > $1)) && REPLY=$1
    ((REPLY >= 1)) || REPLY=1
}

# With the mount gone, what libvirt has to say gets from two to five seconds, all together: the agent waits, and a job
# whose target is gone ends by itself.
release_time_for_libvirt() {
    clock_read
    ((RELEASE_END <= NOW + 500)) || RELEASE_END=$((NOW + 500))
    ((RELEASE_END >= NOW + 200)) || RELEASE_END=$((NOW + 200))
    ((RELEASE_END <= RELEASE_LAST)) || RELEASE_END=$RELEASE_LAST
}

release_is_late() {
    clock_read
    ((NOW >= RELEASE_END))
}

# release_concerns_vm: true when the VM can have noticed this backup: it runs, and the NAS was mounted, without which
# the script neither freezes a guest nor begins a job.
release_concerns_vm() {
    [[ ${OP[running]:-} == true && -n ${OP[mountid]:-} ]]
}

# A guest whose file systems the script froze stands still until it is thawed: first of all, then.
release_guest() {
    release_concerns_vm && [[ ${OP[quiesce]:-} == true ]] || return 0
    local status
    libvirt_waits "${OP[vm]}" && return 0
    vm_thaw "${OP[vm]}"
    status=$?
    ((status == 0)) && release_did 'thawed the guest'
    # Once: whoever freezes it later has a reason to. A guest that did not answer in time is asked again.
    ((status == 124)) || OP[quiesce]=false
}

release_job() {
    release_concerns_vm || return 0
    if libvirt_waits "${OP[vm]}"; then
        release_log 'libvirt or QEMU waits for the NAS itself; the job is ended after the mount'
        return 0
    fi
    backup_job_abort "${OP[vm]}"
    case $ABORTED in
        yes) release_did 'aborted the libvirt backup job' ;;
        failed) release_log 'libvirt did not answer; the job is tried again after the mount' ;;
    esac
}

# What waits in D state goes only with the mount; so no time is spent on it here, nor on a look at all of /proc: the
# hosts on which a release runs are stressed ones.
release_processes() {
    local group=${OP[childpid]:-0} try
    ((group > 1)) || return 0
    # After a reboot, or when the number went to somebody else, the group is not ours, and will not be again.
    if ! kill -0 -- "-$group" 2>/dev/null || ! operation_group_is_ours "$group"; then
        OP[childpid]=
        return 0
    fi
    kill -TERM -- "-$group" 2>/dev/null
    kill -CONT -- "-$group" 2>/dev/null
    for try in 1 2 3 4 5; do
        pause 0.1
        kill -0 -- "-$group" 2>/dev/null || break
    done
    kill -KILL -- "-$group" 2>/dev/null
    release_did "ended the script's processes"
}

# What was killed while it waited ends as soon as its request has failed; one that does not is told of.
release_processes_gone() {
    local group=${OP[childpid]:-0} try
    ((group > 1)) || return 0
    for try in 1 2 3 4 5; do
        kill -0 -- "-$group" 2>/dev/null || break
        pause 0.1
    done
    group_members "$group"
    if ((${#MEMBERS[@]} == 0)) || ! operation_group_is_ours "$group"; then
        OP[childpid]=
        return 0
    fi
    blocked_threads "${MEMBERS[@]}"
    blocked_summary
    release_leaves "${#MEMBERS[@]} process(es) of the script, killed${REPLY:+, waiting in $REPLY}"
}

release_mount() {
    local tries=0 error='' asked=0 ask_next=0
    operation_mount_is_there || return 0
    if others_on_device "$M_DEVICE" "$M_ID"; then
        release_log "another mount shares ${OP[mountpoint]}'s connection to the NAS; it is not forced, that would fail the other's I/O"
        return 0
    fi
    if [[ $SET_FORCE != true ]]; then
        release_log 'force = false in the settings; the mount is not forced'
        return 0
    fi
    # Each call fails the requests that wait now. A process makes several, one after the other (QEMU and libvirt four
    # and more each, measured): so call after call, at once, until the last user is through.
    # The first calls are made however late it is: nothing else frees anybody.
    while operation_mount_is_there && { ((tries < 3)) || ! release_is_late; }; do
        # -i: no helper that asks the server; -c: no look at the path, which would hang; -f: fails what is pending. A
        # call that hangs may be the one that has worked: the list of mounts tells. It is not waited for: the next one
        # fails its requests, too.
        bounded_text 1 umount -i -c -f "${OP[mountpoint]}" || error=$REPLY
        tries=$((tries + 1))
        operation_mount_is_there || break
        clock_read
        if [[ ${OP[running]:-} == true ]] && ((asked < 3 && NOW >= ask_next)) && ! libvirt_waits "${OP[vm]}"; then
            asked=$((asked + 1)) ask_next=$((NOW + 200))
            backup_job_abort "${OP[vm]}"
            [[ $ABORTED == yes ]] && release_did 'aborted the libvirt backup job'
        fi
        pause 0.1
    done
    if operation_mount_is_there; then
        release_log "still mounted after $tries times umount -f: ${error//$'\n'/ }"
    else
        release_did "forced off the mount ${OP[mountpoint]} ($tries times umount -f)"
    fi
}

release_job_again() {
    local asked=0 waits=0
    release_concerns_vm || return 0
    vm_qemu_pid "${OP[vm]}" || return 0
    while [[ -z $VIRSH_HUNG ]] && ((asked < 3)) && ! release_is_late; do
        if libvirt_waits "${OP[vm]}"; then
            # With the mount gone it is free in a moment, else not before the sweep has forced that.
            waits=$((waits + 1))
            ((waits < 3)) || ! operation_mount_is_there || break
            pause 0.2
            continue
        fi
        waits=0
        asked=$((asked + 1))
        backup_job_abort "${OP[vm]}"
        case $ABORTED in
            none | other) return 0 ;;
            yes) release_did 'aborted the libvirt backup job' ;;
        esac
        pause 0.5
    done
    release_leaves "perhaps the backup job of ${OP[vm]}: libvirt did not say in time that it is gone (virsh domjobinfo ${OP[vm]})"
}

# Only an I/O error is what a backup does to a VM, and only one that ran before the backup was paused by it.
release_vm() {
    release_concerns_vm && [[ ${OP[vmbefore]:-} == running ]] || return 0
    vm_qemu_pid "${OP[vm]}" || return 0
    vm_state "${OP[vm]}" || return 0
    # Judged once: what pauses it later is not this backup.
    OP[vmbefore]=
    [[ $REPLY == *'paused (I/O error)'* ]] || return 0
    if vm_resume "${OP[vm]}"; then
        release_did "resumed ${OP[vm]}, which an I/O error of the backup had paused"
    else
        release_leaves "${OP[vm]} is paused (virsh resume ${OP[vm]})"
    fi
}

# A lazy umount takes the name away and with it the chance to force: only when no process waits in the mount.
release_mount_lazily() {
    operation_mount_is_there || return 0
    operation_processes
    blocked_by_network "${MEMBERS[@]}"
    if ((${#BLOCKED[@]} == 0)); then
        RELEASE_END=$RELEASE_LAST
        release_time_left 3
        bounded "$REPLY" umount -i -c -l "${OP[mountpoint]}"
        if ! operation_mount_is_there; then
            release_did "detached the mount ${OP[mountpoint]}"
            return 0
        fi
    fi
    blocked_summary
    release_leaves "mount ${OP[mountpoint]}${REPLY:+, processes wait in $REPLY}; the sweep goes on (nas-backup-guard sweep)"
}

# rmdir, never rm -r: were the mount still there, rm would delete the backups on the NAS.
release_folder() {
    ! operation_folder_is_bare || bounded_here 3 rmdir "${OP[mountpoint]}"
    return 0
}

words_joined() {
    local separator=$1 word text=
    shift
    for word; do
        text+=${text:+$separator}$word
    done
    REPLY=$text
}

# release_line ELAPSED WORDS: sets REPLY to the one line for the admin: what hung, how long, what was done, what is left.
release_line() {
    local what did left
    operation_name
    what=$REPLY
    words_joined ', ' "${RELEASE_DONE[@]}"
    did=${REPLY:-nothing was left to do}
    if ((${#RELEASE_LEFT[@]} > 0)); then
        words_joined '; ' "${RELEASE_LEFT[@]}"
        left="LEFT on this host: $REPLY"
    else
        left='nothing is left on this host'
    fi
    [[ ${OP[operation]} == backup && -n ${OP[mountid]:-} ]] &&
        left+="; a partial copy may be on the NAS in ${OP[backuppath]:-its folder}"
    REPLY="NAS Backup Guard ended the $what (${OP[type]:-} ${OP[address]:-}) after $1 s: $2. Done: $did; $left."
}
