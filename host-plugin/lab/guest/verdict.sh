# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# Judges a case and writes its row. The bounds are the product's: the agent's thread is free within 15 s of the
# deadline or the stall limit, whichever comes first; the machine runs and what it wrote is whole; nothing is left
# once the NAS is back; nobody else on the NAS saw an error; a slow NAS is not given up before the deadline. What a
# bare script or `timeout -k` does is shown for comparison and judged by nobody.

readonly BOUND=15

# due: seconds after the start at which the operation had to be ended at the latest.
due() {
  local at begins fault_after
  begins=$(since "$started" "$clock_start")
  at=$(awk -v s="$begins" -v d="$DEADLINE" 'BEGIN { print s + d }')
  if [ -e /tmp/lab/event-at ]; then
    at=$(since "$started" "$(</tmp/lab/event-at)")
  elif [ -e /tmp/lab/fault-at ] && [[ $fault == gone || $fault == back ]]; then
    fault_after=$(since "$started" "$(</tmp/lab/fault-at)")
    at=$(awk -v f="$fault_after" -v b="$begins" -v s="$STALL" -v d="$at" '
      BEGIN { stalled = (f > b ? f : b) + s; print (stalled < d ? stalled : d) }')
  fi
  printf '%s\n' "$at"
}

# Why the guard released it, as its log says.
released_reason() {
  sed -n 's/.*release begins: //p' /var/log/cloudstack/agent/agent.log | head -n 1
}

# over SECONDS BOUND: true where that took too long, unless times are not to be judged.
over() { [ ! -e /lab/untimed ] && awk -v s="$1" -v bound="$2" 'BEGIN { exit !(s > bound) }'; }

faults_add() { faults+=${faults:+; }$1; }

judge() {
  local code reason
  faults=
  reason=$(released_reason)
  due_at=$(due)
  code=$(cat "$AGENT/exit" 2>/dev/null)
  if [ -n "$agent_freed" ]; then
    took=$(since "$started" "$agent_freed")
    free_after=$(awk -v t="$took" -v d="$due_at" 'BEGIN { printf "%.1f", (t > d ? t - d : 0) }')
  else
    took="> $WATCH" free_after="> $(awk -v w="$WATCH" -v d="$due_at" 'BEGIN { printf "%d", w - d }')"
    faults_add 'the agent is stuck as long as the NAS is gone'
  fi
  [ -n "$agent_freed" ] && over "$free_after" "$BOUND" && faults_add "free after $free_after s"
  [ "$moment" = none ] || [ -e /tmp/lab/fault-at ] || faults_add 'the fault was never made'
  [ "$moment" != throttled ] || grep -q ':balance_dirty' "$LOGS/blocked" || faults_add 'no writer was throttled'
  if [ "$operation" = running ]; then
    local before later failed torn end
    before=$(cut -d ' ' -f 1 /tmp/lab/ring-before 2>/dev/null)
    read -r later failed torn <<<"$ring_later"
    read -r end _ <<<"$ring_end"
    ring="${before:--} > $later > $end, $failed failed, $torn damaged"
    [ "$vm_words" = running ] || faults_add "the machine is $vm_words"
    [ "$vm_end" = running ] || faults_add "the machine stays $vm_end"
    [ "${ring_end##* }$torn" = 00 ] || faults_add 'writes damaged'
    [ "$later" -gt "${ring_after%% *}" ] || faults_add "the machine's writes stand still"
  fi
  if [ "$event" = rebooted ]; then
    [ ! -e /run/nas-backup-guard/operations/77777-777 ] || faults_add 'the state file of before the boot stays'
    [ ! -e /tmp/csbackup.before ] || faults_add 'the folder of before the boot stays'
  fi
  [ "$mounts_back" = 0 ] || faults_add "$mounts_back mount(s) left"
  [ "$processes_back" = 0 ] || faults_add "$processes_back process(es) left"
  [ "$errors" = 0 ] || faults_add "sibling: $errors error(s)"
  [ "$backup_errors" = 0 ] || faults_add "other backup: $backup_errors error(s)"
  case $fault in
    none)
      if [ "${code:-1}" != 0 ] || ! operation_result; then
        faults_add "a healthy operation ended with ${code:-nothing}"
      fi
      ;;
    slow)
      # A soft mount may end the script by itself, with v3 above all; what counts is what the guard did.
      [ "$event" = none ] && [ -n "$reason" ] && awk -v t="${took#> }" -v d="$DEADLINE" 'BEGIN { exit !(t < d) }' &&
        faults_add "a slow NAS was given up after $took s"
      ;;
    *) [ "${code:-1}" != 0 ] || [ "$event" = agent-restarted ] || operation_result || faults_add 'reported a success that was none' ;;
  esac
  # An emulated processor is ten times as slow as a real one; what hangs, hangs for longer than that.
  [ -n "$status_took" ] && over "$status_took" 5 && faults_add "status took $status_took s"
  ended="exit ${code:--}${reason:+, $reason}"
}

write_row() {
  local verdict
  judge
  if [ -z "$faults" ]; then
    verdict=good
  elif [ "$how" = guard ]; then
    verdict="BAD: $faults"
  else
    verdict="shown: $faults"
  fi
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$name" "$how" "$DEADLINE" "$took" "$free_after" "$ended" \
    "${vm_words:--}" "${ring:--}" "$mounts_gone / $mounts_back" "$processes_gone / $processes_back" \
    "$errors + $backup_errors" "${status_took:--}" "$verdict" >/results/rows/.part
  mv /results/rows/.part "/results/rows/$name"
  note "$verdict"
}
