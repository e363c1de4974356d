# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# The operations of CloudStack's agent: what they need on the NAS, and how the agent calls the script for them.

# guard_settings STALL_LIMIT DEADLINE SCRIPT: the guard's settings for what starts next. Its deadline comes from the
# agent's own limit, of which the guard takes a minute off, or the half of a short one: one for a repository may not be
# as short as the lab needs it.
guard_settings() {
  local limit=$(($2 > 60 ? $2 + 60 : $2 * 2))
  mkdir -p /etc/cloudstack/agent /var/log/cloudstack/agent
  printf 'cmds.timeout=%d\n' "$limit" >/etc/cloudstack/agent/agent.properties
  printf 'stall.timeout = %d\nscript = %s\n' "$1" "$3" >/etc/cloudstack/agent/nas-backup-guard.conf
}

old_backup_make() {
  local folder=$NAS_DISK/backup/$vm/old number
  mkdir -p "$folder"
  head -c 20M /dev/zero >"$folder/root.disk.qcow2"
  for number in $(seq 30); do
    echo "$number" >"$folder/file-$number"
  done
}

# operation_arguments: sets ARGUMENTS, as the agent gives them to this version's script.
operation_arguments() {
  local options=vers=$version word
  case $mode in
    hard) options+=,hard ;;
    # Shorter than the default, so that a case does not take minutes.
    soft | softerr) options+=,$mode,timeo=50,retrans=1 ;;
    default) ;;
  esac
  case $operation in
    running) word=backup path=$vm/new ;;
    stopped) word=backup path=$vm/new ;;
    delete) word=delete path=$vm/old ;;
    stats) word=stats path='' ;;
  esac
  ARGUMENTS=(-o "$word")
  [ "$word" != backup ] || ARGUMENTS+=(-v "$vm")
  ARGUMENTS+=(-t nfs -s "$NAS_ADDRESS:$NAS_DISK/backup" -m "$options")
  [ -z "$path" ] || ARGUMENTS+=(-p "$path")
  if [ "$word" = backup ]; then
    ! grep -q -e '--quiesce' "$script" || ARGUMENTS+=(-q false)
    [ "$operation" = running ] || ARGUMENTS+=(-d "$(vm_disk "$vm")")
  fi
}

vm_ring_now() {
  local disk
  disk=$(vm_disk "$RUNNING_VM")
  if [ -e "$disk" ]; then vm_ring "$disk"; else echo 0 0 0; fi
}

# operation_result: true where what the script should have done is done, as the NAS's disk tells.
operation_result() {
  local folder=$NAS_DISK/backup/$vm/new file
  case $operation in
    stopped) qemu-img compare -q "$(vm_disk "$vm")" "$folder"/*.qcow2 ;;
    running)
      file=$(echo "$folder"/*.qcow2)
      read -r number _ bad < <(vm_ring "$file")
      qemu-img check -q "$file" && [ "$number" -gt 0 ] && [ "$bad" = 0 ]
      ;;
    delete) [ ! -e "$NAS_DISK/backup/$vm/old" ] ;;
    stats) grep -q '^[0-9]* [0-9]*$' "$AGENT/out" ;;
  esac
}
