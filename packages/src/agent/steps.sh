# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What is done on a KVM host beside putting the files there. The packages and the tarball share it; ROOT is empty but
# for the tarball's --root.

PACKAGE=nas-backup-guard-agent
TIMER=nas-backup-guard-sweep.timer
IN_PLACE=/etc/cloudstack/agent/nasbackup.sh
PLUGINS=/usr/share/cloudstack-agent/plugins
KEPT=/var/lib/nas-backup-guard
STATE_FOLDERS=(/run/nas-backup-guard /dev/shm/nas-backup-guard)
# In /etc and not in /run: the forwarder outlives a boot of the host, so this must, too.
DROP_IN_FOLDER=/etc/systemd/system/cloudstack-agent.service.d
DROP_IN=$DROP_IN_FOLDER/nas-backup-guard-removed.conf
FORWARDER_MARK='left by nas-backup-guard-agent'

# agent_runs: by the unit; where there is no systemd by the file in which the agent keeps its process id.
agent_runs() {
  local file pid
  [ -z "$ROOT" ] || return 1
  if systemd_runs; then
    timeout 10 systemctl -q is-active cloudstack-agent.service
    return
  fi
  for file in /run/agent.pid /run/agent.*.pid; do
    pid=
    [ ! -f "$file" ] || read -r pid _ <"$file" || true
    case $pid in
      '' | *[!0-9]*) ;;
      *) [ ! -d "/proc/$pid" ] || return 0 ;;
    esac
  done
  return 1
}

# operation_value FILE KEY: prints what a state file says of KEY.
operation_value() {
  sed -n "s/^$2=//p" "$1"
}

# operation_guard_alive FILE: true while the guard runs that this state file names.
operation_guard_alive() {
  local pid start stat
  [ "$(operation_value "$1" bootid)" = "$(cat /proc/sys/kernel/random/boot_id)" ] || return 1
  pid=$(operation_value "$1" guardpid) start=$(operation_value "$1" guardstart)
  case $pid in '' | *[!0-9]*) return 1 ;; esac
  # The name of a process can hold blanks and brackets; the 22nd field, its start, is the 20th behind it.
  { read -r stat <"/proc/$pid/stat"; } 2>/dev/null || return 1
  stat=${stat##*) }
  # shellcheck disable=SC2086
  set -- $stat
  [ "${20}" = "$start" ]
}

# operation_files: prints the state files of operations.
operation_files() {
  local folder file
  for folder in "${STATE_FOLDERS[@]}"; do
    for file in "$ROOT$folder"/operations/[0-9]*-[0-9]*; do
      [ ! -f "$file" ] || printf '%s\n' "$file"
    done
  done
}

# Without its package a guard ends its own operation as ever, but the script finds the shims no more, and nobody sweeps
# after it. An operation ends in bounded time, and at once by a word: so it is asked for rather than done.
step_may_be_removed() {
  local file found=0
  while IFS= read -r file; do
    operation_guard_alive "$file" || continue
    found=1
    say "the $(operation_value "$file" operation) of $(operation_value "$file" vm) runs under the guard."
  done < <(operation_files)
  [ "$found" = 0 ] && return 0
  say 'Not removed. Wait for the end of what runs, or end it with: nas-backup-guard release --all'
  return 1
}

# forwarder_put: the agent looks for its script at its start only and keeps the path; so while it runs something must
# answer there.
forwarder_put() {
  local part=$IN_PLACE.forwarder
  cat >"$part" <<'TEXT'
#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# left by nas-backup-guard-agent when it was removed under a running agent, which keeps the path of this file until its
# next start. Hands everything to CloudStack's own script. To be deleted once the agent was restarted.
set -u
setting=$(sed -nE 's/^[[:space:]]*script[[:space:]]*=[[:space:]]*(.*[^[:space:]])[[:space:]]*$/\1/p' \
  /etc/cloudstack/agent/nas-backup-guard.conf 2>/dev/null | tail -n 1)
for script in "$setting" \
  /usr/share/cloudstack-common/scripts/vm/hypervisor/kvm/nasbackup.sh \
  /usr/lib64/cloud/common/scripts/vm/hypervisor/kvm/nasbackup.sh \
  /usr/lib/cloud/common/scripts/vm/hypervisor/kvm/nasbackup.sh; do
  [[ -f $script && ! $script -ef $0 ]] && exec /bin/bash "$script" "$@"
done
echo "CloudStack's own nasbackup.sh was not found; install cloudstack-common"
exit 1
TEXT
  chmod 755 "$part"
  mv -f "$part" "$IN_PLACE"
}

is_forwarder() {
  [ -f "$ROOT$IN_PLACE" ] && grep -q "$FORWARDER_MARK" "$ROOT$IN_PLACE"
}

# What is at the place when the agent starts is looked at then: the package may be back.
drop_in_put() {
  mkdir -p "$DROP_IN_FOLDER"
  cat >"$DROP_IN.part" <<TEXT
# SPDX-License-Identifier: Apache-2.0
# nas-backup-guard-agent was removed while the agent ran: takes the forwarder away at the agent's next start, then itself.
[Service]
ExecStartPre=-+/bin/sh -c 'if grep -q "$FORWARDER_MARK" $IN_PLACE; then rm -f $IN_PLACE; fi; rm -f $DROP_IN; rmdir $DROP_IN_FOLDER'
TEXT
  mv -f "$DROP_IN.part" "$DROP_IN"
}

drop_in_take_away() {
  rm -f "$ROOT$DROP_IN"
  rmdir "$ROOT$DROP_IN_FOLDER" 2>/dev/null || true
}

# The forwarder is in place before the guard's parts go: a backup that starts meanwhile finds it.
step_before_removal() {
  if has_systemctl; then
    systemctl_quiet disable "$TIMER"
    ! systemd_runs || systemctl_quiet stop "$TIMER" nas-backup-guard-sweep.service
  fi
  ! agent_runs || forwarder_put
}

step_installed() { # first|again
  local jar
  drop_in_take_away
  reload_units
  if [ "$1" = first ] && has_systemctl; then
    systemctl_quiet enable "$TIMER"
  fi
  # Not one that the admin has disabled.
  if systemd_runs && timeout 10 systemctl -q is-enabled "$TIMER" 2>/dev/null; then
    systemctl_quiet restart "$TIMER"
  fi
  for jar in "$ROOT$PLUGINS"/nas-backup-guard-host-*.jar; do
    [ -e "$jar" ] || continue
    say "$jar is another copy of the agent's jar. Delete it."
  done
  if [ "$1" = first ]; then
    say 'The agent looks for its scripts at its start only. When no backup runs: systemctl restart cloudstack-agent,' \
      'then: nas-backup-guard check'
  else
    say 'The next backup uses the new guard. The new jar counts from the next start: systemctl restart cloudstack-agent'
  fi
}

step_cloudstack_changed() { :; }

step_removed() {
  reload_units
  agent_runs || return 0
  forwarder_put
  if systemd_runs; then
    drop_in_put
    reload_units
    say "The agent runs and keeps the path of $IN_PLACE: a script there hands its backups to CloudStack's own, and goes" \
      "at the agent's next start."
  else
    say "The agent runs and keeps the path of $IN_PLACE: a script there hands its backups to CloudStack's own. Delete it" \
      'once the agent was restarted.'
  fi
}

# What an operation has left on the host can be found by its state file alone: then all of it stays.
step_purged() {
  local folder
  if [ -n "$(operation_files)" ]; then
    say "Something of a backup is left on this host, see the state files in ${STATE_FOLDERS[*]}: they were kept."
    return 0
  fi
  for folder in "${STATE_FOLDERS[@]}" "$KEPT"; do
    rm -rf "$ROOT$folder"
  done
}
