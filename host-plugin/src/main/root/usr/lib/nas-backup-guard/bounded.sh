# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# External commands that may never come back. A process in D state survives SIGKILL, and `timeout -k` then waits
# for it; so a command that may touch a mount or libvirt is started aside, watched, and abandoned.

ABANDONED=() # processes that were left behind

# bounded SECONDS COMMAND [ARGUMENT...]: runs it with no way to the agent's pipes (fd 3 and 4) nor to the sweep's lock
# (fd 9), which one left behind would hold for ever, and gives its exit status; 124 when it did not end in time (it is
# then killed and, if that does not help, left behind). What it writes goes to the file that BOUNDED_OUTPUT names, else
# nowhere.
bounded() {
    local limit=$1 pid
    shift
    "$@" </dev/null >"${BOUNDED_OUTPUT:-/dev/null}" 2>&1 3>&- 4>&- 9>&- &
    pid=$!
    if ! child_ends_within "$limit" "$pid"; then
        kill -KILL "$pid" 2>/dev/null
        pause 0.2
        child_ended "$pid" || ABANDONED+=("$pid")
        disown "$pid" 2>/dev/null
        return 124
    fi
    wait "$pid"
}

# aside SECONDS COMMAND [ARGUMENT...]: as bounded, but what is not done in time is not ended: it goes on by itself. For
# what has to be written to the host's own disk, and is worth no wait. While pages of a NAS that is gone fill what the
# kernel lets be unwritten, it makes everybody wait who writes to any disk (balance_dirty_pages; 18 s for one line of the
# log were seen in the lab).
aside() {
    local limit=$1 pid
    shift
    "$@" </dev/null >/dev/null 2>&1 3>&- 4>&- 9>&- &
    pid=$!
    child_ends_within "$limit" "$pid" || disown "$pid" 2>/dev/null
    return 0
}

# child_ends_within SECONDS PID: true when that child has ended by then.
child_ends_within() {
    local end turns=0
    clock_read
    end=$((NOW + $1 * 100))
    until child_ended "$2"; do
        clock_read
        ((NOW < end)) || return 1
        # Most commands take a few milliseconds, and a backup that is well shall not wait much longer than they do.
        turns=$((turns + 1))
        if ((turns <= 10)); then pause 0.001; else pause 0.03; fi
    done
}

# bounded_here SECONDS COMMAND [ARGUMENT...]: for what touches nothing but the host's own folders, and so can wait
# for no NAS: as bounded, but by timeout(1), which is quicker.
bounded_here() {
    timeout -k 1 "$@" </dev/null >/dev/null 2>&1 3>&- 4>&- 9>&-
}

# bounded_text SECONDS COMMAND...: as bounded; sets REPLY to what the command wrote.
bounded_text() {
    local status file=${MY_WORK:-$WORK}/.output.$BASHPID
    BOUNDED_OUTPUT=$file bounded "$@"
    status=$?
    REPLY=
    { IFS= read -r -d '' REPLY <"$file"; } 2>/dev/null
    # The folder of an operation goes as a whole.
    [[ -n ${MY_WORK:-} ]] || bounded_here 5 rm -f "$file"
    return "$status"
}
