# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What the cases look at.

CONFIG=/etc/cloudstack/management/config.json
GUARD=/etc/cloudstack/agent/nasbackup.sh
SETTINGS=/etc/cloudstack/agent/nas-backup-guard.conf
OWN_SCRIPT=/usr/share/cloudstack-common/scripts/vm/hypervisor/kvm/nasbackup.sh

wrong() {
  printf '%s:%s: %s\n' "${BASH_SOURCE[2]##*/}" "${BASH_LINENO[1]}" "$*"
  exit 1
}

expect() { # a command that is to succeed
  "$@" || wrong "$* failed"
}

expect_not() {
  ! "$@" || wrong "$* succeeded"
}

expect_same() { # what is, what is to be
  [ "$1" = "$2" ] || wrong "these differ:
$(diff <(printf '%s\n' "$1") <(printf '%s\n' "$2"))"
}

expect_word() { # words, in which file
  grep -qF -- "$1" "$2" || wrong "\"$1\" is not in: $(cat "$2")"
}

expect_no_word() {
  ! grep -F -- "$1" "$2" || wrong "\"$1\" is in $2"
}

# Every file with kind, mode, owner and check sum, without what package managers keep for themselves.
listing() {
  (cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./packages -o -path ./built -o -path ./sys \
    -o -path ./var/lib/dpkg -o -path ./var/log/dpkg.log -o -path ./etc/systemd/system/timers.target.wants -o -path ./var/lib/rpm -o -path ./tmp \) -prune -o \
    -printf '%y %m %U:%G %p %l\n' | LC_ALL=C sort)
  (cd "$root" && find etc usr run -xdev -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
}

# The files of a part as they are to be: target/root is what the build has put together.
expect_files() { # agent|management
  local file bad=
  while IFS= read -r file; do
    cmp -s "$target/root/$1/$file" "$root/$file" || bad+="$file differs"$'\n'
    [ "$(stat -c '%a %u:%g' "$root/$file")" = "$(stat -c %a "$target/root/$1/$file") 0:0" ] || bad+="$file: mode"$'\n'
  done < <(cd "$target/root/$1" && find . -type f -printf '%P\n')
  expect_same "$bad" ''
}

# What is new in the root since BEFORE is just what the part consists of, and what is named.
expect_only_new() { # before, part, more...
  local before=$1 part=$2
  shift 2
  expect_same "$(comm -13 <(grep -o '^[fl] .*' <<<"$before" | awk '{ print $4 }' | LC_ALL=C sort) \
    <(listing | grep -o '^[fl] .*' | awk '{ print $4 }' | LC_ALL=C sort))" \
    "$({ (cd "$target/root/$part" && find . -type f) && printf '%s\n' "$@"; } | grep . | LC_ALL=C sort)"
}

# A process with the pid file that the agent has.
start_agent() {
  sleep 1000 &
  agent=$!
  echo "$agent" >"$root/run/agent.pid"
}

stop_agent() {
  kill "$agent"
  rm "$root/run/agent.pid"
}

backup_arguments=(-o backup -v i-2-7-VM -t tmpfs -s nas:/backup -m 'size=1m' -p i-2-7-VM/2026.11.26.01.00.00
  -d /var/lib/libvirt/images/root)

# Starts a backup that waits; its output goes to $root/tmp/backup.out.
start_backup() {
  echo 'accepted.types = tmpfs' >>"$root$SETTINGS"
  in_root "$GUARD" "${backup_arguments[@]}" >"$root/tmp/backup.out" 2>&1 &
  backup=$!
  local waited=0
  until grep -qs '^phase=transferring' "$root"/run/nas-backup-guard/operations/[0-9]*; do
    [ "$((waited += 1))" -lt 100 ] || wrong "the backup did not start: $(cat "$root/tmp/backup.out")"
    sleep 0.1
  done
}

finish_backup() {
  touch "$root/tmp/go"
  wait "$backup" || wrong "the backup ended with $?: $(cat "$root/tmp/backup.out")"
  expect_same "$(cat "$root/tmp/backup.out")" 'backup done'
}

# The script in the guard's place hands all to CloudStack's own, as it was given.
forwarder_works() {
  cp -p "$root$OWN_SCRIPT" "$root/tmp/own"
  printf '#!/bin/bash\nprintf "<%%s>" "$@"\nexit 7\n' >"$root$OWN_SCRIPT"
  expect_same "$(in_root "$GUARD" -o backup -m 'a b' '' '*' || echo " $?")" '<-o><backup><-m><a b><><*> 7'
  cp -p "$root/tmp/own" "$root$OWN_SCRIPT"
}

expect_files_but_settings() {
  cp "$target/root/agent$SETTINGS" "$root$SETTINGS"
  expect_files agent
}

# The names in the menu.
entries() {
  python3 -c 'import json, sys; print(*[p.get("name") for p in json.load(open(sys.argv[1]))["plugins"]])' "$root$CONFIG"
}
