#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Runs one case and writes its row of the table. Ends with 0 when the host is as clean as before, with 1 when it has
# to be booted again.
#
#     case.sh NAME HOW SCRIPT OPERATION MODE VERSION FAULT MOMENT KIND EVENT      (see cases.tsv)
set -u
. /lab/guest/measure.sh
. /lab/guest/nas.sh
. /lab/guest/vm.sh
. /lab/guest/sibling.sh
. /lab/guest/operation.sh
. /lab/guest/verdict.sh

name=$1 how=$2 script=/lab/scripts/$3/nasbackup.sh operation=$4 mode=$5 version=$6 fault=$7 moment=$8 kind=$9 event=${10}

# A healthy operation has time enough, the others have timers as short as the guard allows.
DEADLINE=40
[ "$fault" != none ] || DEADLINE=120
readonly DEADLINE STALL=15
readonly WATCH=$((DEADLINE + 40)) # how long the agent's thread is waited for
readonly AGENT=/tmp/lab/agent LOGS=/results/logs/$name
vm=$RUNNING_VM
[ "$operation" != stopped ] || vm=$STOPPED_VM

note() { printf '%s %s\n' "$(uptime_seconds)" "$*" | tee -a "$LOGS/story"; }

# What an operation left that ran when the host went down, if its state were on a disk that survives that.
left_by_reboot() {
  local state=/run/nas-backup-guard/operations
  mkdir -p "$state" /tmp/csbackup.before
  printf '%s\n' format=1 id=77777-777 operation=backup "vm=$vm" "backuppath=$vm/before" type=nfs \
    "address=$NAS_ADDRESS:$NAS_DISK/backup" running=true version=0.1.0 bootid=00000000-0000-0000-0000-000000000000 \
    guardpid=77777 guardstart=777 childpid=77778 childstart=778 startedat=1 started=1.00 timeout=7140 \
    timeoutsource=host stalltimeout=300 deadline=7141.00 phase=transferring mountpoint=/tmp/csbackup.before \
    mountid=9999 device=0:99 mountmode=hard mounttype=nfs4 updated=2.00 >"$state/77777-777"
}

prepare() {
  rm -rf "$AGENT" /tmp/lab/{armed,fault-at,ring-before,event-at} "$LOGS"
  mkdir -p "$AGENT" "$LOGS"
  dmesg -C
  nas_heal
  rm -rf "$NAS_DISK/backup/${vm:?}"
  note 'the NAS is whole'
  if [ "$operation" = running ] && [ "$(vm_state "$vm")" != running ]; then
    note "the machine is $(vm_state "$vm"); a new one"
    vm_start "$vm" || note "the machine $vm does not start"
  fi
  [ "$operation" != stopped ] || [ -e "$(vm_disk "$vm")" ] || cp /var/lib/lab/disk.qcow2 "$(vm_disk "$vm")"
  case $operation in delete | stats) old_backup_make ;; esac
  note 'the machine and the old backups are there'
  sibling_mount "$version" || note "the sibling's mount failed"
  sibling_start "$([ "$fault" = read-only ] && echo read || echo write)"
  sibling_backup=
  if [ "$how" = guard ] && [ "$fault" != read-only ]; then
    sibling_backup_start "vers=$version,hard"
  fi
  guard_settings "$STALL" "$DEADLINE" "$script"
  [ "$event" != rebooted ] || left_by_reboot
}

arm() {
  printf '%s %s\n' "$fault" "$kind" >/tmp/lab/fault
  case $moment in
    none) ;;
    before) echo before >/tmp/lab/armed && bash /lab/guest/make-fault.sh ;;
    throttled) throttle_writers && echo "$moment" >/tmp/lab/armed && watch_for_data & ;;
    dirty) echo "$moment" >/tmp/lab/armed && watch_for_data & ;;
    *) echo "$moment" >/tmp/lab/armed ;;
  esac
}

# So few pages may be dirty that whoever writes to a NAS that is gone is soon made to wait for it, in
# balance_dirty_pages: the usual place of a writer on a host with little memory, or a large backup.
throttle_writers() { sysctl -q vm.dirty_background_bytes=$((4 << 20)) vm.dirty_bytes=$((8 << 20)); }
throttle_nobody() { sysctl -q vm.dirty_background_ratio=10 vm.dirty_ratio=20; }

# Makes the fault once some of the backup's data has come to the NAS and more is on its way.
watch_for_data() {
  local bytes
  while [ -e /tmp/lab/armed ]; do
    bytes=$(stat -c %s "$NAS_DISK/backup/$vm"/new/*.qcow2 2>/dev/null)
    if [ "${bytes:-0}" -gt $((4 << 20)) ]; then
      bash /lab/guest/make-fault.sh
      return
    fi
    pause 0.1
  done
}

agent_start() {
  local command=()
  case $how in
    guard) command=(/etc/cloudstack/agent/nasbackup.sh) ;;
    bare) command=(bash "$script") ;;
    timeout) command=(timeout -k 5 "$DEADLINE" bash "$script") ;;
  esac
  operation_arguments
  note "start: ${command[*]} ${ARGUMENTS[*]}"
  started=$(uptime_seconds)
  PATH=/lab/guest/hooks:$PATH setsid bash /lab/guest/agent.sh "$AGENT" "${command[@]}" "${ARGUMENTS[@]}" &
  agent=$!
}

# What else happens to the host during the fault.
event_make() {
  local session
  [ "$event" != none ] && [ -e /tmp/lab/fault-at ] || return 0
  [ ! -e /tmp/lab/event-at ] && passed "$(</tmp/lab/fault-at)" 6 || return 0
  session=$(<"$AGENT/session")
  uptime_seconds >/tmp/lab/event-at
  note "event: $event"
  case $event in
    guard-killed) kill -KILL "$session" ;;
    agent-restarted)
      # systemd sends it to all of the unit.
      kill -TERM "$agent" 2>/dev/null
      pkill -TERM -s "$session"
      ;;
    requested) admin release release --vm "$vm" & ;;
  esac
}

agent_is_free() {
  [ -e "$AGENT/freed" ] && return 0
  [ "$event" = agent-restarted ] && [ -e /tmp/lab/event-at ] && ! kill -0 "$(<"$AGENT/session")" 2>/dev/null &&
    uptime_seconds >"$AGENT/freed"
}

# clock_begins: sets clock_start to when the guard's clock began, as its state file says; else the agent's start stands.
clock_begins() {
  local file line
  for file in /run/nas-backup-guard/operations/"$(<"$AGENT/session")"-*; do
    while IFS= read -r line; do
      [[ $line == started=* ]] && clock_start=${line#*=} && clock_known=yes
    done <"$file"
  done
} 2>/dev/null

watch_agent() {
  local status_asked='' clock_known=''
  clock_start=$started
  until agent_is_free || passed "$started" "$WATCH"; do
    pause 0.5
    [ "$how" != guard ] || [ -n "$clock_known" ] || clock_begins
    event_make
    [ ! -e /tmp/lab/fault-at ] || ! passed "$(</tmp/lab/fault-at)" $((STALL + 5)) || note_waits
    if [ -z "$status_asked" ] && [ "$how" = guard ] && [ -e /tmp/lab/fault-at ] && passed "$(</tmp/lab/fault-at)" 9; then
      status_asked=yes
      status_ask
    fi
  done
  # What comes later comes because the NAS is back.
  agent_freed=''
  [ ! -e "$AGENT/freed" ] || agent_freed=$(<"$AGENT/freed")
}

# note_waits: where the processes of a thread that is not free yet are, each time it is looked for; so that a late one is
# no riddle afterwards.
note_waits() {
  local task line fields session
  session=$(<"$AGENT/session")
  for task in /proc/[0-9]*; do
    { read -r line <"$task/stat"; } 2>/dev/null || continue
    read -ra fields <<<"${line##*) }"
    [ "${fields[3]}" = "$session" ] || continue
    line=${line#*(}
    printf '%s %s %s %s %s\n' "$(uptime_seconds)" "${task#/proc/}" "${line%)*}" "${fields[0]}" \
      "$(tr '\n' ' ' <"$task/stack" 2>/dev/null)"
  done >>"$LOGS/waits"
}

# admin LOG ARGUMENT...: the admin's command, in a session whose processes are counted.
admin() {
  local log=$LOGS/$1
  shift
  # shellcheck disable=SC2016
  setsid bash -c 'echo $$ >>/tmp/lab/agent/sessions; exec nas-backup-guard "$@"' bash "$@" >>"$log" 2>&1
}

# How long the admin's command takes while a mount hangs.
status_ask() {
  local before
  before=$(uptime_seconds)
  timeout -k 1 10 nas-backup-guard status --json >"$LOGS/status.json" 2>&1
  status_took=$(since "$before")
  note "status took $status_took s"
  blocked_threads >"$LOGS/blocked"
}

sessions() { cat "$AGENT"/session{,s} 2>/dev/null | tr '\n' ' '; }

sweep() { # one that hangs is left behind, and counted
  local before pid
  [ "$how" = guard ] || return 0
  before=$(uptime_seconds)
  admin sweep sweep &
  pid=$!
  for _ in $(seq 150); do
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.2
  done
  note "sweep took $(since "$before") s"
}

look() { # gone|back
  local at=$1
  # shellcheck disable=SC2046
  {
    printf -v "mounts_$at" '%d' "$(backup_mounts | wc -l)"
    printf -v "processes_$at" '%d' "$(session_processes $(sessions) | wc -l)"
    session_processes $(sessions) >"$LOGS/processes-$at"
  }
  backup_mounts >"$LOGS/mounts-$at"
  blocked_threads >"$LOGS/blocked-$at"
}

look_at_machine() {
  vm_words=- ring=-
  [ "$operation" = running ] || return 0
  ring_after=$(vm_ring_now)
  sleep 2
  ring_later=$(vm_ring_now)
  vm_words=$(vm_state "$vm")
}

# The agent's thread is free (or never will be): what is left while the NAS is as it is, and once it is back.
aftermath() {
  sleep 2
  look gone
  # With the guard killed, the timer's sweep is all there is to free the machine.
  [ "$event" != guard-killed ] || sweep
  look_at_machine
  if [ "$how" = guard ]; then
    sweep
    look gone
  fi
  nas_heal
  throttle_nobody
  note 'the NAS is back'
  errors=$(sibling_errors)
  backup_errors=$(sibling_backup_errors)
  local tries=0
  while look back && [ $((mounts_back + processes_back)) != 0 ] && [ $((tries += 1)) -le 5 ]; do
    sweep
    sleep 3
  done
  if [ "$operation" = running ]; then
    ring_end=$(vm_ring_now)
    vm_end=$(vm_state "$vm")
  fi
}

# The next case wants the host as it was. A bare script may still be at it.
tidy() {
  local session folder
  for session in $(sessions) "$agent"; do
    pkill -KILL -s "$session"
  done
  kill -KILL "$agent" 2>/dev/null
  timeout -k 1 10 virsh -q -c qemu:///system domjobabort "$RUNNING_VM" >/dev/null 2>&1
  sleep 1
  for folder in $(backup_mounts); do
    timeout -k 1 10 /usr/bin/umount -f "$folder" >/dev/null 2>&1 || timeout -k 1 10 /usr/bin/umount -f "$folder"
  done
  rmdir /tmp/csbackup.* 2>/dev/null
  [ -z "${ring_end:-}" ] || [ "${ring_end##* }" = 0 ] || vm_remove "$RUNNING_VM"
  timeout -k 1 20 virsh -q -c qemu:///system list >/dev/null 2>&1 || libvirt_hangs=yes
  cp -r /run/nas-backup-guard "$LOGS/" 2>/dev/null
  rm -rf /run/nas-backup-guard/released
  dmesg >"$LOGS/kernel"
  cp "$AGENT/out" "$AGENT/exit" "$LOGS/" 2>/dev/null
  cp "$SIBLING/words" "$LOGS/sibling-words" 2>/dev/null
  cp "$SIBLING/backup/out" "$LOGS/sibling-backup-out" 2>/dev/null
  cp /var/log/cloudstack/agent/agent.log "$LOGS/agent.log" 2>/dev/null
  : >/var/log/cloudstack/agent/agent.log
  [ -z "$libvirt_hangs" ] && [ "$(backup_mounts | wc -l)" = 0 ] && [ -z "$(blocked_threads)" ] && [ "$errors" != hung ]
}

status_took='' libvirt_hangs=''
prepare
arm
agent_start
watch_agent
aftermath
write_row
tidy
