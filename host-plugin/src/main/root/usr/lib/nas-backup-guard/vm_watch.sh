# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The VM and its job while a running VM is backed up: 4.20's script waits for ever for a job that failed, and a VM
# that an I/O error paused stays so. One virsh now and then, beside the guard's own loop, never two at a time.

VM_WATCH_FIRST=2000 # hundredths of a second after the copy began; short backups are never asked about
VM_WATCH_EVERY=1500
VM_WATCH_PID=
VM_WATCH_BEGAN= # when that virsh was started
VM_WATCH_POLLS= # the script was seen to wait for its job
VM_WATCH_NEXT=
VM_WATCH_JOB_SEEN= # the record of a failed job may be an old one, as long as none of ours was seen
VM_WATCH_PAUSED=0  # looks in a row that saw it
VM_WATCH_FAILED=0
VM_WATCH_VANISHED=0
VM_WATCH_GONE=0

# vm_watch: called on each turn of the guard's loop; sets VM_WATCH_REASON to job-failed, vm-gone or vm-paused when one
# is certain (seen by two looks in a row), else empty.
vm_watch() {
    VM_WATCH_REASON=
    [[ ${OP[running]:-} == true && ${OP[phase]} == transferring ]] || return 0
    [[ -n $VM_WATCH_POLLS ]] || vm_watch_script
    if [[ -n $VM_WATCH_PID ]]; then
        child_ended "$VM_WATCH_PID" || return 0
        VM_WATCH_PID=
        VM_WATCH_NEXT=$((NOW + VM_WATCH_EVERY))
        vm_watch_judge
    elif [[ -z $VM_WATCH_NEXT ]]; then
        VM_WATCH_NEXT=$((NOW + VM_WATCH_FIRST))
    elif ((NOW >= VM_WATCH_NEXT)); then
        LC_ALL=C virsh -q -c qemu:///system \
            "domstate ${OP[vm]} --reason; domjobinfo ${OP[vm]}; domjobinfo ${OP[vm]} --completed --keep-completed" \
            </dev/null >"$WORK/${OP[id]}/vm" 2>/dev/null 3>&- 4>&- &
        VM_WATCH_PID=$!
        VM_WATCH_BEGAN=$NOW
    fi
}

# vm_watch_script: takes note once the script waits for its job, which it does by sleep(1). Before that it may wait for
# the NAS itself, for as long as that is slow, and there is no job yet.
vm_watch_script() {
    local pid name
    descendants "${OP[childpid]}"
    for pid in "${MEMBERS[@]}"; do
        name=
        { read -r name <"/proc/$pid/comm"; } 2>/dev/null
        [[ $name != sleep ]] || VM_WATCH_POLLS=1
    done
}

# vm_watch_end: no client of ours stays behind; sets VIRSH_HUNG when it has waited for libvirt for two seconds.
vm_watch_end() {
    [[ -n $VM_WATCH_PID ]] && ! child_ended "$VM_WATCH_PID" || return 0
    kill -KILL "$VM_WATCH_PID" 2>/dev/null
    clock_read
    ((NOW - VM_WATCH_BEGAN < 200)) || VIRSH_HUNG=1
}

# vm_watch_judge: reads what virsh said: the state, then the job now, then the last job's record.
vm_watch_judge() {
    local line state='' types=()
    while IFS= read -r line; do
        [[ -z $state && -n $line ]] && state=$line
        [[ $line =~ ^Job\ type:[[:space:]]+([A-Za-z]+) ]] && types+=("${BASH_REMATCH[1]}")
    done 2>/dev/null <"$WORK/${OP[id]}/vm"
    if [[ $state == 'paused (I/O error)' ]]; then
        VM_WATCH_PAUSED=$((VM_WATCH_PAUSED + 1))
    else
        VM_WATCH_PAUSED=0
    fi
    [[ ${types[0]:-None} == None ]] || VM_WATCH_JOB_SEEN=1
    if [[ ${types[0]:-} == None && (${types[1]:-} == Failed || ${types[1]:-} == Cancelled) ]]; then
        VM_WATCH_FAILED=$((VM_WATCH_FAILED + 1))
    else
        VM_WATCH_FAILED=0
    fi
    # No job and no record of one: libvirtd was restarted and forgot it. The script would wait for ever.
    if [[ ${types[0]:-} == None && (${#types[@]} -eq 1 || ${types[1]:-} == None) ]]; then
        VM_WATCH_VANISHED=$((VM_WATCH_VANISHED + 1))
    else
        VM_WATCH_VANISHED=0
    fi
    # Shut down or crashed: libvirt knows it no longer, and says nothing of a job. 4.20's script would wait for ever.
    if ((${#types[@]} == 0)) && ! vm_qemu_pid "${OP[vm]}"; then
        VM_WATCH_GONE=$((VM_WATCH_GONE + 1))
    else
        VM_WATCH_GONE=0
    fi
    if [[ -z $VM_WATCH_POLLS ]]; then
        VM_WATCH_FAILED=0 VM_WATCH_VANISHED=0 VM_WATCH_GONE=0
    fi
    if ((VM_WATCH_FAILED >= (${#VM_WATCH_JOB_SEEN} > 0 ? 2 : 4) || VM_WATCH_VANISHED >= 4)); then
        VM_WATCH_REASON=job-failed
    elif ((VM_WATCH_GONE >= 2)); then
        VM_WATCH_REASON=vm-gone
    elif ((VM_WATCH_PAUSED >= 2)); then
        VM_WATCH_REASON=vm-paused
    fi
}
