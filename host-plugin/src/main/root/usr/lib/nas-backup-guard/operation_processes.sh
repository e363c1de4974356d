# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Who works for an operation: what a release ends or waits for, and what a status looks at once its guard is gone.

# operation_processes: sets MEMBERS to the script's group, to commands of ours that were left behind and, for a running
# VM, to QEMU and libvirt.
operation_processes() {
    MEMBERS=()
    if ((${OP[childpid]:-0} > 1)) && operation_group_is_ours "${OP[childpid]}"; then
        group_members "${OP[childpid]}"
    fi
    if [[ ${OP[running]:-} == true ]] && vm_qemu_pid "${OP[vm]}"; then
        MEMBERS+=("$REPLY" "${LIBVIRT_PIDS[@]}")
    fi
    MEMBERS+=("${ABANDONED[@]}")
    return 0
}

# operation_group_is_ours GROUP: its leader is the script we started, or, the leader gone, its members began after it.
operation_group_is_ours() {
    local pid
    operation_of_this_boot || return 1
    if process_read "$1"; then
        [[ $P_START == "${OP[childstart]:-}" ]]
        return
    fi
    group_members "$1"
    for pid in "${MEMBERS[@]}"; do
        process_read "$pid" && ((P_START < ${OP[childstart]:-0})) && return 1
    done
    return 0
}
