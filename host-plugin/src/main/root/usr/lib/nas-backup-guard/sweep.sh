# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# nas-backup-guard sweep: what no guard looks after any more. Run by the timer, one at a time, each step bounded.

# Hundredths of a second for the operations of one sweep, so that the mounts have their turn before systemd ends it.
SWEEP_OPERATIONS_FOR=15000
SWEEP_MEMORY_KEYS=(path device idle stuck blocked progress)

sweep_command() {
    (($# == 0)) || usage_fault "sweep takes no arguments, not \"$1\""
    need_root
    exec 9>"$GUARD_RUN/sweep.lock"
    if ! flock -n 9; then
        printf 'Another sweep runs.\n'
        return 0
    fi
    SWEEP_STAYS=0
    # First what is quick and tells: with many operations to release, the rest may not have its turn in time.
    kernel_log_keep
    sweep_keep_faults
    metrics_write
    sweep_operations
    sweep_mounts
    metrics_write
    return $((SWEEP_STAYS > 0))
}

# What is wrong in the settings, kept for the agent plugin, which does not read them itself: one line each.
sweep_keep_faults() {
    local file=$GUARD_RUN/settings-faults
    ((${#FAULTS[@]} > 0)) || FAULTS=('')
    { printf '%s\n' "${FAULTS[@]}" >"$file.new"; } 2>/dev/null && timeout -k 1 5 mv -f "$file.new" "$file"
}

sweep_operations() {
    local file
    clock_read
    SWEEP_TURN_ENDS=$((NOW + SWEEP_OPERATIONS_FOR))
    operations_each sweep_operation
    for file in "${BROKEN[@]}"; do
        log WARN "the state file $file cannot be read and goes to $RELEASED; a mount it stood for is swept as one of nobody"
        printf 'The state file %s cannot be read; it goes to %s.\n' "$file" "$RELEASED"
        timeout -k 1 5 mv -f "$file" "$RELEASED/unreadable-${file##*/}"
    done
}

# A guard has a minute beyond its deadline; one that is over it is stopped or stuck itself.
sweep_operation() {
    local why='its guard was gone'
    operation_view
    # The next sweep begins with those that were not touched for the longest time.
    ((NOW < SWEEP_TURN_ENDS)) || return 0
    # It may have ended between the look at its file and the look at its guard.
    [[ $V_GUARD == alive || -e $OPERATIONS/${OP[id]} ]] || return 0
    if [[ $V_GUARD == alive ]]; then
        hundredths "${OP[deadline]:-0}"
        ((NOW >= REPLY + 6000)) || return 0
        release_after_guard 'it was past its timeout and its guard did not end it'
    else
        [[ -z ${OP[outcome]:-} ]] || why='what was left of it was tried again'
        release_after_guard "$why"
    fi
    if [[ ${OP[outcome]:-} == left ]]; then
        SWEEP_STAYS=$((SWEEP_STAYS + 1))
    fi
}

# sweep_mounts: csbackup.* mounts of no operation. Which one is a restore at work and which an orphan shows in time
# only; so what was seen is kept from sweep to sweep.
sweep_mounts() {
    local id file
    timeout -k 1 5 mkdir -p "$GUARD_RUN/seen" || return 0
    orphan_mounts
    for id in "${ORPHANS[@]}"; do
        mount_with_id "$id" || continue
        [[ " $SET_TYPES " == *" $M_TYPE "* ]] || continue
        sweep_mount
    done
    for file in "$GUARD_RUN/seen"/*; do
        id=${file##*/}
        [[ -f $file ]] && ! mount_with_id "$id" && timeout -k 1 5 rm -f "$file"
    done
    return 0
}

# sweep_mount: the mount in M_*. Idle for the stall limit: an ordinary umount, which a user that came meanwhile makes
# fail. In use: left alone, unless the same thread has waited in it for the stall limit without one answer.
sweep_mount() {
    local -A seen=()
    local id=$M_ID path=$M_PATH busy=
    sweep_memory_read "$id"
    # Ids and devices are used again; the folder's random name is not.
    [[ ${seen[device]:-} == "$M_DEVICE" && ${seen[path]:-} == "$path" ]] || seen=([device]=$M_DEVICE [path]=$path)
    clock_read
    if ! mount_holders "$path"; then
        log WARN "who uses $path could not be found out in time; it is left alone"
        return 0
    fi
    if ((${#HOLDERS[@]} > 0)); then
        seen[idle]=
    elif [[ -z ${seen[idle]:-} ]]; then
        seen[idle]=$NOW
    elif ((NOW - seen[idle] >= SET_STALL_TIMEOUT * 100)); then
        if sweep_idle_mount "$path"; then
            timeout -k 1 5 rm -f "$GUARD_RUN/seen/$id"
            return 0
        fi
        busy=1
    fi
    # One that waits in its very first open() holds nothing that /proc shows: then all that wait for a network file
    # system are looked at; only an umount that says "busy" proves that one of them is in this mount.
    if ((${#HOLDERS[@]} > 0)); then
        busy=1
    else
        network_waiters
    fi
    if sweep_is_stuck "$path" && [[ -n $busy ]]; then
        sweep_force "$path" $(((NOW - seen[stuck]) / 100))
    fi
    sweep_memory_write "$id"
}

# sweep_idle_mount PATH: fails when it stays.
sweep_idle_mount() {
    bounded 20 umount -i -c "$1"
    if mount_at "$1"; then
        SWEEP_STAYS=$((SWEEP_STAYS + 1))
        printf 'Left: the mount %s; it is busy.\n' "$1"
        return 1
    fi
    bounded 3 rmdir "$1"
    log INFO "nobody had used the mount $1 for $SET_STALL_TIMEOUT s; it was unmounted"
    printf 'Unmounted %s, which nobody used.\n' "$1"
}

# network_waiters: sets HOLDERS to all processes with a thread in D state inside nfs, cifs, ceph or FUSE.
network_waiters() {
    local task pid wchan
    HOLDERS=()
    for task in /proc/[0-9]*/task/[0-9]*; do
        pid=${task#/proc/}
        pid=${pid%%/*}
        [[ " ${HOLDERS[*]} " != *" $pid "* ]] || continue
        process_read "$pid" "${task##*/}" || continue
        [[ $P_STATE == D ]] || continue
        wchan=
        { read -r wchan <"$task/wchan"; } 2>/dev/null
        ! waits_for_network "$wchan" || HOLDERS+=("$pid")
    done
}

# sweep_is_stuck PATH: true when one thread of HOLDERS has waited, and the mount got no answer, for the stall limit. A
# restore that waits for its other end, the primary storage, is not stuck in this mount.
sweep_is_stuck() {
    local word blocked='' same=
    blocked_threads "${HOLDERS[@]}"
    mount_progress "$1"
    for word in "${BLOCKED[@]}"; do
        waits_for_network "${word##*:}" || continue
        blocked+="${word%:*} "
        [[ " ${seen[blocked]:-} " == *" ${word%:*} "* ]] && same=1
    done
    if [[ -z $same || $PROGRESS != "${seen[progress]:-}" ]]; then
        seen[stuck]=$([[ -n $blocked ]] && printf '%s' "$NOW")
    fi
    seen[blocked]=$blocked seen[progress]=$PROGRESS
    [[ -n $same && -n ${seen[stuck]} ]] && ((NOW - seen[stuck] >= SET_STALL_TIMEOUT * 100))
}

# sweep_force PATH SECONDS: the proof is there. Its users get I/O errors and end by themselves: a restore then fails
# with a reason, instead of hanging.
sweep_force() {
    local try
    if [[ $SET_FORCE != true ]]; then
        log WARN "the NAS behind $1 has not answered for $2 s; force = false in the settings, so the mount stays"
        SWEEP_STAYS=$((SWEEP_STAYS + 1))
        return
    fi
    if sweep_shared_with_living; then
        log WARN "the NAS behind $1 has not answered for $2 s; the mount is not forced, others use the same connection"
        SWEEP_STAYS=$((SWEEP_STAYS + 1))
        return
    fi
    log WARN "the NAS behind $1 has not answered for $2 s, ${#BLOCKED[@]} thread(s) wait in it: the mount is forced"
    # Call after call, as in a release: each fails only what waits now.
    for try in {1..50}; do
        mount_at "$1" || break
        bounded 1 umount -i -c -f "$1"
        pause 0.1
    done
    releases_count orphan
    if mount_at "$1"; then
        SWEEP_STAYS=$((SWEEP_STAYS + 1))
        printf 'Left: the mount %s; its pending requests were failed.\n' "$1"
    else
        bounded 3 rmdir "$1"
        printf 'Forced off the mount %s after %d s without an answer.\n' "$1" "$2"
    fi
}

# sweep_shared_with_living: true when a mount with the same super block is not itself an orphan of backups: restores
# do not mount with nosharecache, so two of them share one, and hang together.
sweep_shared_with_living() {
    each_mount mount_is_shared_and_living
}

mount_is_shared_and_living() {
    [[ ${F[2]} == "$M_DEVICE" && " ${ORPHANS[*]} " != *" ${F[0]} "* ]]
}

# mount_holders PATH: sets HOLDERS to the processes with a file, folder or root in that mount. The links in /proc are
# read, never followed. Fails when that takes too long.
mount_holders() {
    local line pid status
    local -A seen_pid=()
    HOLDERS=()
    bounded_text 10 find /proc -mindepth 2 -maxdepth 3 '(' -path '/proc/[0-9]*/task' -o -path '/proc/[0-9]*/net' -o \
        -path '/proc/[0-9]*/ns' -o -path '/proc/[0-9]*/map_files' -o -path '/proc/[0-9]*/attr' -o -path '/proc/[a-z]*' ')' \
        -prune -o -type l '(' -lname "$1" -o -lname "$1/*" ')' -print
    status=$?
    ((status != 124)) || return 1
    while IFS= read -r line; do
        pid=${line#/proc/}
        pid=${pid%%/*}
        [[ $pid =~ ^[0-9]+$ && -z ${seen_pid[$pid]:-} ]] || continue
        seen_pid[$pid]=1
        HOLDERS+=("$pid")
    done <<<"$REPLY"
    return 0
}

sweep_memory_read() {
    local key value
    while IFS='=' read -r key value; do
        [[ $key =~ ^[a-z]+$ ]] && seen[$key]=$value
    done 2>/dev/null <"$GUARD_RUN/seen/$1"
    for key in idle stuck; do
        [[ ${seen[$key]:-} =~ ^[0-9]{0,15}$ ]] || seen[$key]=
    done
}

sweep_memory_write() {
    local key
    for key in "${SWEEP_MEMORY_KEYS[@]}"; do
        printf '%s=%s\n' "$key" "${seen[$key]:-}"
    done >"$GUARD_RUN/seen/$1"
}
