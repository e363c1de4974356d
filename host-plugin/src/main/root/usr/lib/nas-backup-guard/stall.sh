# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Evidence of a stall, from /proc alone. A slow NAS also puts threads into D state; what tells a dead one is that the
# same thread has not run between two looks AND the mount got no answer in between. On a soft mount requests are given up
# and made again, by the same thread or another: there it is that they ended without an answer.

STALL_LOOK_EVERY=300 # hundredths of a second
STALL_SINCE=         # hundredths since boot, empty while there is no evidence
STALL_LAST_LOOK=0
STALL_LAST_PROGRESS=
STALL_LAST_REQUESTS=
declare -gA STALL_LAST_BLOCKED=()
declare -gA STALL_EARLIER=()

# stall_look: one look at OP's processes and mount; sets STALL_SINCE and OP[blocked], OP[blockedat].
stall_look() {
    local word key evidence=''
    local -A now=()
    mount_progress "${OP[mountpoint]:-none}"
    stall_blocked
    for word in "${BLOCKED[@]}"; do
        key=${word%:*}
        now[$key]=1
        [[ -n ${STALL_LAST_BLOCKED[$key]:-} && $PROGRESS == "$STALL_LAST_PROGRESS" ]] && evidence=1
    done
    [[ -n $PROGRESS && $PROGRESS == "$STALL_LAST_PROGRESS" && $REQUESTS != "$STALL_LAST_REQUESTS" ]] && evidence=1
    # mount(8) tries again and again by itself, so its threads do move; but while it runs nothing is gained.
    [[ ${OP[phase]} == mounting && $STALL_LAST_LOOK -gt 0 ]] && evidence=1
    clock_read
    if [[ -z $evidence ]]; then
        STALL_SINCE=
    elif [[ -z $STALL_SINCE ]]; then
        STALL_SINCE=$STALL_LAST_LOOK
    fi
    STALL_LAST_BLOCKED=()
    for key in "${!now[@]}"; do
        STALL_LAST_BLOCKED[$key]=1
    done
    STALL_LAST_LOOK=$NOW
    STALL_LAST_PROGRESS=$PROGRESS
    STALL_LAST_REQUESTS=$REQUESTS
    blocked_summary
    OP[blocked]=${#BLOCKED[@]}
    OP[blockedat]=$REPLY
    OP[stalledsince]=
    if [[ -n $STALL_SINCE ]]; then
        seconds_text "$STALL_SINCE"
        OP[stalledsince]=$REPLY
    fi
}

# stall_blocked: sets BLOCKED to the threads that wait for the NAS: the script's own in D state, and of QEMU and libvirt,
# which have other things to do, those that wait for a network file system and began to after the operation.
stall_blocked() {
    local word script pids=()
    descendants "${OP[childpid]}"
    blocked_threads "${MEMBERS[@]}"
    script=("${BLOCKED[@]}")
    BLOCKED=()
    if [[ ${OP[running]:-} == true ]]; then
        vm_qemu_pid "${OP[vm]}" && pids+=("$REPLY")
        # libvirt makes the target files itself, while the script's virsh only waits for it.
        libvirt_pids_known || libvirt_pids
        blocked_by_network "${pids[@]}" "${LIBVIRT_PIDS[@]}"
    fi
    for word in "${BLOCKED[@]}"; do
        [[ -n ${STALL_EARLIER[${word%:*}]:-} ]] || script+=("$word")
    done
    BLOCKED=()
    for word in "${script[@]}"; do
        # It has written faster than the NAS takes it. Its calls may go on in driblets, into memory, with the NAS long
        # gone: where answers are counted they are the proof, and the thread's mark says nothing.
        if [[ ${word##*:} == balance_dirty* && -n $PROGRESS ]]; then
            word=${word%%:*}:throttled:${word##*:}
        fi
        BLOCKED+=("$word")
    done
}

# stall_begin: what waits already when the operation begins waits for something else, such as a primary storage.
stall_begin() {
    local word
    [[ ${OP[running]:-} == true ]] || return 0
    libvirt_pids
    libvirt_waits "${OP[vm]}" || return 0
    for word in "${BLOCKED[@]}"; do
        STALL_EARLIER[${word%:*}]=1
    done
}

# stall_next_look: sets next_look: the usual time, or sooner where the limit is reached before.
stall_next_look() {
    local limit
    next_look=$((NOW + STALL_LOOK_EVERY))
    if [[ -n $STALL_SINCE ]]; then
        limit=$((STALL_SINCE + OP[stalltimeout] * 100))
        ((next_look <= limit)) || next_look=$((limit > NOW + 100 ? limit : NOW + 100))
    fi
}

# stall_is_over_limit: true when the evidence has lasted for the stall limit. To be asked right after a look only:
# what was true seconds ago may just have ended.
stall_is_over_limit() {
    [[ -n $STALL_SINCE ]] && ((NOW - STALL_SINCE >= OP[stalltimeout] * 100))
}
