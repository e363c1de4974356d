#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Stand-in for the NAS backup script of CloudStack 4.21, written anew for tests. It takes the same options, runs the
# same external commands in the same order, prints what the agent parses, ends with the same exit codes and has the
# same faults:
#   - after a job or a copy that failed it cleans up and goes on, and so ends with 20 or by the command that misses
#     what was cleaned up;
#   - other commands that fail on the way end the script and leave the mount and the job as they are;
#   - each copy of a stopped VM's disk empties the agent's log;
#   - the mount made for a stopped VM is never undone;
#   - the mount options are split at white space.

set -eo pipefail

operation='' vm='' type='' address='' options='' path='' disks='' quiesce=''
agent_log=${NAS_BACKUP_GUARD_ROOT:-}/var/log/cloudstack/agent/agent.log
EXIT_CLEANUP_FAILED=20

refuse() {
  printf 'usage: %s -o backup|delete|stats [-v VM] -t TYPE -s ADDRESS -m OPTIONS [-p PATH] [-q true|false] [-d DISKS]\n' "$0"
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

version_of() { virsh version | grep "$1" | awk '{ found = $NF } END { print found }'; }

check_host() {
  local qemu libvirt api
  qemu=$(version_of hypervisor)
  libvirt=$(version_of libvirt)
  api=$(version_of API)
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
  mount -t $type $address "$mountpoint" ${options:+-o $options} 2>&1 | tee -a "$agent_log"
  note "$type store mounted"
}

leave_repository() {
  umount "$mountpoint"
  rmdir "$mountpoint"
}

make_target() {
  mkdir -p "$target" && return
  echo "cannot make $target"
  exit 1
}

clean_up() {
  local done=yes
  rm -rf "$target" || {
    echo "$target stays"
    done=no
  }
  umount "$mountpoint" || {
    echo "$mountpoint stays mounted"
    done=no
  }
  rmdir "$mountpoint" || {
    echo "$mountpoint stays"
    done=no
  }
  [ $done = yes ] || exit $EXIT_CLEANUP_FAILED
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

ask_guest() { libvirt qemu-agent-command "$vm" "{\"execute\":\"guest-fsfreeze-$1\"}"; }

begin_job() {
  local frozen=no begun=no answer
  if [ "$quiesce" = true ] && ask_guest freeze >/dev/null 2>&1; then frozen=yes; fi
  # shellcheck disable=SC2069 # as the original: what virsh complains of is printed, what it says is not
  if libvirt backup-begin --domain "$vm" --backupxml "$target/backup.xml" 2>&1 >/dev/null; then begun=yes; fi
  if [ $frozen = yes ]; then
    # shellcheck disable=SC2069 # as above
    answer=$(ask_guest thaw 2>&1 >/dev/null) || {
      echo "$vm stays frozen: $answer"
      clean_up
      exit 1
    }
  fi
  [ $begun = yes ] && return
  clean_up
  exit 1
}

await_job() {
  local state
  while true; do
    state=$(libvirt domjobinfo "$vm" --completed --keep-completed | awk '/Job type:/ { print $3 }')
    [ "$state" = Completed ] && return
    if [ "$state" = Failed ]; then
      echo 'the backup job failed'
      clean_up
    fi
    sleep 5
  done
}

back_up_running() {
  mount_repository
  make_target
  describe_job >"$target/backup.xml"
  begin_job

  libvirt dumpxml "$vm" >"$target/domain-config.xml" 2>/dev/null
  local facts
  for facts in dominfo domiflist domblklist; do
    libvirt "$facts" "$vm" >"$target/$facts.xml" 2>/dev/null
  done

  await_job
  rm -f "$target/backup.xml"
  sync

  libvirt domjobinfo "$vm" --completed
  du -sb "$target" | cut -f1
  leave_repository
}

back_up_stopped() {
  local disk list copy role=root
  mount_repository
  make_target
  IFS=, read -ra list <<<"$disks"
  for disk in "${list[@]}"; do
    copy=$target/$role.${disk##*/}.qcow2
    # As the original: the errors go through a process of their own, which keeps the error pipe open.
    if ! qemu-img convert -O qcow2 "$disk" "$copy" >"$agent_log" 2> >(cat >&2); then
      echo "cannot copy $disk to $copy"
      clean_up
    fi
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

stats() {
  mount_repository
  echo "$mountpoint"
  df -P "$mountpoint" 2>/dev/null | awk 'NR == 2 { print $2, $3 }'
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
    -q | --quiesce) quiesce=$2 ;;
    -d | --diskpaths) disks=$2 ;;
    *) refuse ;;
  esac
  shift 2
done

check_host
case $operation in
  "backup")
    state=$(libvirt list | awk -v vm="$vm" '$2 == vm { print $3 }')
    if [ "$state" = running ]; then back_up_running; else back_up_stopped; fi
    ;;
  "delete") delete ;;
  "stats") stats ;;
esac
