# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Processes as /proc shows them. Only stat, status, comm, wchan, children and, of a thread that waits for an RPC, io are
# read: cmdline and maps can hang behind a process that waits for a mount.

# process_read PID [THREAD]: sets P_STATE, P_GROUP, P_THREADS, P_START (clock ticks since boot); fails when it is gone.
process_read() {
    local line
    { read -r line <"/proc/$1${2:+/task/$2}/stat"; } 2>/dev/null || return 1
    # The name, in brackets, may hold anything; what follows the last bracket are plain fields, from the third on.
    # shellcheck disable=SC2086
    set -- ${line##*) }
    (($# >= 20)) || return 1
    P_STATE=$1 P_GROUP=$3 P_THREADS=${18} P_START=${20}
}

# process_is PID START: true while that very process lives (and is no zombie).
process_is() {
    process_read "$1" && [[ $P_START == "$2" && $P_STATE != Z ]]
}

# child_ended PID: true once that child of ours has ended. A zombie has, whether bash has taken note of it or not (one
# was seen that it had not); but not one of which another thread lives.
child_ended() {
    local P_STATE P_GROUP P_THREADS P_START
    kill -0 "$1" 2>/dev/null || return 0
    ! process_read "$1" || [[ $P_STATE == [ZX] && $P_THREADS -le 1 ]]
}

# group_members GROUP: sets MEMBERS to the living processes of that process group. A killed one shows as a zombie as
# soon as its first thread has ended, while another still waits for the NAS and holds the mount (seen with qemu-img).
group_members() {
    local stat pid
    MEMBERS=()
    for stat in /proc/[0-9]*/stat; do
        pid=${stat#/proc/}
        pid=${pid%/stat}
        if process_read "$pid" && [[ $P_GROUP == "$1" && ($P_STATE != [ZX] || $P_THREADS -gt 1) ]]; then
            MEMBERS+=("$pid")
        fi
    done
}

# descendants PID: sets MEMBERS to PID and all below it. Far cheaper than a look at each process of the host.
descendants() {
    local child children i=0
    MEMBERS=("$1")
    while ((i < ${#MEMBERS[@]})); do
        children=
        { read -r children <"/proc/${MEMBERS[i]}/task/${MEMBERS[i]}/children"; } 2>/dev/null
        for child in $children; do
            MEMBERS+=("$child")
        done
        i=$((i + 1))
    done
}

# blocked_threads PID...: sets BLOCKED to one word per thread in D state, "THREAD:MARK:WCHAN". A thread whose mark has
# not moved since the last look has got nothing done in between.
blocked_threads() {
    local pid task wchan
    BLOCKED=()
    for pid; do
        for task in "/proc/$pid/task"/[0-9]*; do
            process_read "$pid" "${task##*/}" || continue
            [[ $P_STATE == D ]] || continue
            wchan=
            { read -r wchan <"$task/wchan"; } 2>/dev/null
            # A thread that waits for an RPC of its own is woken at each step of it, such as sending it once more, and
            # one that has written faster than the NAS takes it looks up five times a second: there it is the calls it
            # has completed that do not move (seen on soft mounts; mm/page-writeback.c).
            if [[ $wchan != rpc_* && $wchan != balance_dirty* ]] || ! thread_calls "$task"; then
                thread_switches "$task"
            fi
            BLOCKED+=("${task##*/}:$REPLY:${wchan:-unknown}")
        done
    done
}

# blocked_by_network PID...: as blocked_threads, but of those only that can wait for a network file system: a look at any
# time can find a thread that just waits for the host's own disk or memory.
blocked_by_network() {
    local word all
    blocked_threads "$@"
    all=("${BLOCKED[@]}")
    BLOCKED=()
    for word in "${all[@]}"; do
        if [[ ${word##*:} == balance_dirty* ]] || waits_for_network "${word##*:}"; then
            BLOCKED+=("$word")
        fi
    done
}

# waits_for_network WCHAN: true where a thread that waits there can wait for a network file system or FUSE; also where
# the kernel does not say.
waits_for_network() {
    case $1 in
        rpc_* | nfs* | folio_wait* | wait_on_page* | __folio_lock* | __lock_page* | wait_on_commit | request_wait_answer | fuse* | cifs* | smb* | \
            wait_for_response | ceph*) return 0 ;;
        0 | unknown) return 0 ;;
    esac
    return 1
}

# thread_switches TASK: sets REPLY to how often the thread of that folder of /proc has left a processor.
thread_switches() {
    local line
    REPLY=0
    {
        while read -r line; do
            [[ $line == *voluntary_ctxt_switches:* ]] && REPLY=$((REPLY + ${line##*[!0-9]}))
        done <"$1/status"
    } 2>/dev/null
    return 0
}

# thread_calls TASK: sets REPLY to how many reads and writes that thread has completed; fails where the kernel does not
# count them, and for a worker of io_uring, which makes no calls.
thread_calls() {
    local key value name=
    REPLY=
    { read -r name <"$1/comm"; } 2>/dev/null
    [[ $name != iou-* ]] || return 1
    {
        while read -r key value; do
            [[ $key == sysc[rw]: ]] && REPLY=$((REPLY + value))
        done <"$1/io"
    } 2>/dev/null
    [[ -n $REPLY ]]
}

# blocked_summary: sets REPLY from BLOCKED to "WCHAN*COUNT,...", the form of the state file.
blocked_summary() {
    local word wchan text=
    local -A counts=()
    for word in "${BLOCKED[@]}"; do
        wchan=${word##*:}
        counts[$wchan]=$((${counts[$wchan]:-0} + 1))
    done
    for wchan in "${!counts[@]}"; do
        text+="${text:+,}$wchan*${counts[$wchan]}"
    done
    REPLY=$text
}
