#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Stand-in for the NAS backup script of CloudStack 4.20.2, written anew for tests. It takes the same options, runs
# the same external commands in the same order, prints what the agent parses, ends with the same exit codes and has
# the same faults:
#   - a mount that failed, and a disk that could not be copied, count as a success: the exit code looked at is that
#     of the `tee` behind the pipe;
#   - a hypervisor that is too old ends the script without a word;
#   - a backup job that failed is waited for without end;
#   - a command that fails on the way ends the script and leaves the mount and the job as they are;
#   - the mount made for a stopped VM is never undone;
#   - the mount options are split at white space.

set -e

operation='' vm='' type='' address='' options='' path='' disks=''
agent_log=${NAS_BACKUP_GUARD_ROOT:-}/var/log/cloudstack/agent/agent.log

refuse() {
  printf 'usage: %s -o backup|delete [-v VM] -t TYPE -s ADDRESS -m OPTIONS -p PATH [-d DISKS]\n' "$0"
  exit 1
}

note() { printf '%s %s\n' "$(date '+%Y-%m-%d %H-%M-%S>')" "$*" >>"$agent_log"; }

libvirt() { virsh -c qemu:///system "$@"; }

# $1 version, $2 least version: 0 when it is at least that, else 2.
at_least() {
  local IFS=. have least i
  read -ra have <<<"$1"
  read -ra least <<<"$2"
  for i in "${!have[@]}"; do
    ((10#${have[i]} > 10#${least[i]:-0})) && return 0
    ((10#${have[i]} < 10#${least[i]:-0})) && return 2
  done
  return 0
}

check_host() {
  local qemu libvirt api
  qemu=$(virsh version | awk '/hypervisor/ { print $NF }')
  libvirt=$(virsh version | awk '/libvirt/ { found = $NF } END { print found }')
  api=$(virsh version | awk '/API/ { print $NF }')
  # As the original: `set -e` makes the result of the comparison the exit code of the script.
  at_least "$qemu" 4.2.0
  at_least "$libvirt" 7.2.0
  note "QEMU $qemu and libvirt $libvirt (API $api) will do"
  note 'host checked'
}

mount_repository() {
  mountpoint=$(mktemp -d -t csbackup.XXXXX)
  target=$mountpoint/$path
  [ "$type" = cifs ] && options+=,nobrl
  # shellcheck disable=SC2086 # as the original: type, address and options undergo word splitting
  mount -t $type $address "$mountpoint" ${options:+-o $options} | tee -a "$agent_log"
  note "$type store mounted"
}

leave_repository() {
  umount "$mountpoint"
  rmdir "$mountpoint"
}

# The file name of what a disk reads, from the table's line that mentions the disk.
image_of() { libvirt domblklist "$vm" --details | awk -v disk="$1" '$0 ~ disk { sub(/.*\//, ""); print }'; }

describe_job() {
  local disk image role=root
  printf '<domainbackup mode="push"><disks>\n'
  for disk in $(libvirt domblklist "$vm" --details 2>/dev/null | awk '/disk/ { print $3 }'); do
    image=$(image_of "$disk")
    printf '<disk name="%s" type="file" backup="yes" backupmode="full">' "$disk"
    printf '<driver type="qcow2"/><target file="%s"/></disk>\n' "$target/$role.$image.qcow2"
    role=datadisk
  done
  printf '</disks></domainbackup>\n'
}

job_completed() { libvirt domjobinfo "$vm" --completed --keep-completed 2>/dev/null | grep Completed >/dev/null; }

back_up_running() {
  mount_repository
  mkdir -p "$target"
  describe_job >"$target/backup.xml"
  libvirt backup-begin --domain "$vm" --backupxml "$target/backup.xml" >/dev/null 2>&1

  libvirt dumpxml "$vm" >"$target/domain-config.xml" 2>/dev/null
  local facts
  for facts in dominfo domiflist domblklist; do
    libvirt "$facts" "$vm" >"$target/$facts.xml" 2>/dev/null
  done

  until job_completed; do sleep 5; done
  rm -f "$target/backup.xml"
  sync

  libvirt domjobinfo "$vm" --completed
  du -sb "$target" | cut -f1
  leave_repository
}

back_up_stopped() {
  local disk list role=root
  mount_repository
  mkdir -p "$target"
  IFS=, read -ra list <<<"$disks"
  for disk in "${list[@]}"; do
    qemu-img convert -O qcow2 "$disk" "$target/$role.${disk##*/}.qcow2" | tee -a "$agent_log"
    role=datadisk
  done
  sync
  # shellcheck disable=SC2012 # as the original: the agent reads the sizes that ls prints
  ls -l --numeric-uid-gid "$target" | awk '{ print $5 }'
}

delete() {
  mount_repository
  rm -frv "$target"
  sync
  leave_repository
}

while (($#)); do
  case $1 in
    -o | --operation) operation=$2 ;;
    -v | --vm) vm=$2 ;;
    -t | --type) type=$2 ;;
    -s | --storage) address=$2 ;;
    -m | --mount) options=$2 ;;
    -p | --path) path=$2 ;;
    -d | --diskpaths) disks=$2 ;;
    *) refuse ;;
  esac
  shift 2
done

check_host
case $operation in
  "backup")
    if [ "$(libvirt list | grep "$vm" | awk '{ print $3 }')" = running ]; then back_up_running; else back_up_stopped; fi
    ;;
  "delete") delete ;;
esac
