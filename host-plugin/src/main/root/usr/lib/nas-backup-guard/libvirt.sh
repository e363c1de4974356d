# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What is asked of libvirt, one bounded virsh at a time. A client can be killed, the worker in libvirtd that it
# occupies cannot: so never a loop of them, and none while an earlier one still hangs.

VIRSH_HUNG=
VIRSH_LIMIT= # seconds, where less than usual may be spent
LIBVIRT_PIDS=()

# virsh_ask SECONDS ARGUMENT...: sets REPLY to its output; fails when virsh fails, and with 124 when it hangs, hung before
# or there is no time for it: during a release no longer than that lasts.
virsh_ask() {
    local status limit=${VIRSH_LIMIT:-$1}
    [[ -z $VIRSH_HUNG ]] || return 124
    if [[ -n ${RELEASE_END:-} ]]; then
        release_is_late && return 124
        release_time_left "$limit"
        limit=$REPLY
    fi
    bounded_text "$limit" env LC_ALL=C virsh -q -c qemu:///system "${@:2}"
    status=$?
    # A guest's agent that does not answer says nothing of libvirt.
    ((status == 124)) && [[ $2 != qemu-agent-command ]] && VIRSH_HUNG=1
    return "$status"
}

# vm_qemu_pid VM: sets REPLY to the pid of its QEMU, from libvirt's pid file; fails when it does not run.
vm_qemu_pid() {
    REPLY=
    { read -r REPLY <"$QEMU_PID_FILES/$1.pid"; } 2>/dev/null
    [[ $REPLY =~ ^[0-9]+$ && -e /proc/$REPLY/stat ]]
}

# libvirt_pids: sets LIBVIRT_PIDS to libvirt's daemons; their names are read from comm, which never waits.
libvirt_pids() {
    local comm name
    LIBVIRT_PIDS=()
    for comm in /proc/[0-9]*/comm; do
        name=
        { read -r name <"$comm"; } 2>/dev/null
        if [[ $name == libvirtd || $name == virtqemud ]]; then
            name=${comm#/proc/}
            LIBVIRT_PIDS+=("${name%/comm}")
        fi
    done
}

# libvirt_pids_known: true while those of the last look still run.
libvirt_pids_known() {
    [[ ${#LIBVIRT_PIDS[@]} -gt 0 && -e /proc/${LIBVIRT_PIDS[0]} ]]
}

# libvirt_waits VM: true while a thread of libvirt or of the VM's QEMU waits for a network file system, which BLOCKED then
# names: to ask virsh then would cost its whole limit.
libvirt_waits() {
    local pids=("${LIBVIRT_PIDS[@]}")
    vm_qemu_pid "$1" && pids+=("$REPLY")
    blocked_by_network "${pids[@]}"
    ((${#BLOCKED[@]} > 0))
}

# vm_state VM: sets REPLY to virsh's words, e.g. "running (booted)" or "paused (I/O error)".
vm_state() {
    virsh_ask 5 domstate "$1" --reason
}

# vm_state_kept VM: sets REPLY to running, paused or whatever libvirt last noted of the VM in its own status file, empty
# when there is none: no process, no daemon.
vm_state_kept() {
    local line=
    REPLY=
    while IFS= read -r line; do
        [[ $line =~ \<domstatus\ state=\'([a-z]+)\' ]] || continue
        REPLY=${BASH_REMATCH[1]}
        return
    done 2>/dev/null <"$QEMU_PID_FILES/$1.xml"
}

# backup_job_state VM: sets REPLY to running, none or other. Only the job that writes into this operation's mount is
# ours to end: not a migration, and not a backup that another tool takes.
backup_job_state() {
    virsh_ask 5 domjobinfo "$1" || return 1
    if [[ $REPLY =~ Operation:[[:space:]]+Backup ]]; then
        if ! virsh_ask 5 backup-dumpxml "$1"; then
            [[ -z $VIRSH_HUNG ]] || return 1
        # By the folder's own name: the script, and so libvirt, may know the way to it by a symbolic link.
        elif [[ -n ${OP[mountpoint]:-} && $REPLY == *"/${OP[mountpoint]##*/}/"* ]]; then
            REPLY=running
            return 0
        fi
        REPLY=other
    elif [[ $REPLY =~ Job\ type:[[:space:]]+None || -z $REPLY ]]; then
        REPLY=none
    else
        REPLY=other
    fi
}

# backup_job_abort VM: ends the VM's backup job if it has one. Sets ABORTED to yes, none, other or failed.
backup_job_abort() {
    ABORTED=failed
    if backup_job_state "$1"; then
        case $REPLY in
            none | other) ABORTED=$REPLY ;;
            running) virsh_ask 5 domjobabort "$1" && ABORTED=yes ;;
        esac
    fi
    [[ $ABORTED != failed ]]
}

# vm_thaw VM: a guest that the script froze for the backup is let go. The guest's agent may be absent: not our error.
vm_thaw() {
    virsh_ask 5 qemu-agent-command "$1" '{"execute":"guest-fsfreeze-thaw"}'
}

# vm_resume VM
vm_resume() {
    virsh_ask 10 resume "$1"
}
