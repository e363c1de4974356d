# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# What is looked at during and after a case. Nothing here asks a mount: all of it is from /proc.

readonly RUNNING_VM=i-2-7-VM STOPPED_VM=i-2-8-VM SIBLING_VM=i-2-9-VM

uptime_seconds() {
  local up
  read -r up _ </proc/uptime && printf '%s\n' "$up"
}

# passed FROM SECONDS: true once so many whole seconds have gone since a time of uptime_seconds. Starts no process.
passed() {
  local up
  read -r up _ </proc/uptime
  ((10#${up/./} - 10#${1/./} >= $2 * 100))
}

# pause SECONDS: sleeps without a process.
exec {PAUSE_PIPE}<> <(:)
pause() { read -r -t "$1" -u "$PAUSE_PIPE" _ || return 0; }

# since FROM [TO]: seconds between two times of uptime_seconds, one decimal.
since() { awk -v a="$1" -v b="${2:-$(uptime_seconds)}" 'BEGIN { printf "%.1f", b - a }'; }

# backup_mounts: the mounts that backups made and nobody undid; the sibling's is not among them.
backup_mounts() { awk -v sibling="$(cat /tmp/lab/sibling/mount 2>/dev/null)" '$5 ~ /\/csbackup\./ && $5 != sibling { print $5 }' /proc/self/mountinfo; }

# session_processes SESSION...: living processes of these sessions, "name:state". One that was killed shows as a zombie
# as soon as its first thread has ended, however many of its threads wait in D state: those count.
session_processes() {
  cat /proc/[0-9]*/stat 2>/dev/null | awk -v sessions=" $* " '
    { name = $0; sub(/^[0-9]+ \(/, "", name); sub(/\) [A-Za-z] [0-9].*/, "", name)
      rest = $0; sub(/.*\) /, "", rest); split(rest, field, " ")
      if (index(sessions, " " field[4] " ") && (field[1] !~ /[ZX]/ || field[18] > 1)) print name ":" field[1] }'
}

# blocked_threads: threads of processes (not of the kernel) in D state, "name:wchan".
blocked_threads() {
  local task line rest
  for task in /proc/[0-9]*/task/[0-9]*; do
    { read -r line <"$task/stat"; } 2>/dev/null || continue
    rest=${line##*) }
    [ "${rest%% *}" = D ] || continue
    line=${line#*(}
    printf '%s:%s\n' "${line%)*}" "$(cat "$task/wchan" 2>/dev/null)"
  done
}
