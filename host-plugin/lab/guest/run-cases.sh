#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Runs the cases of /lab/cases one after the other, until they are done or the host needs to be booted again.
set -u
. /lab/guest/nas.sh
. /lab/guest/vm.sh
. /lab/guest/measure.sh

readonly CASE_LIMIT=400

# A case that hangs the lab itself is a finding: the machine goes down, and bin/lab sees whose row is missing.
watchdog() {
  pause "$CASE_LIMIT"
  {
    echo "$1: no end after $CASE_LIMIT s"
    blocked_threads
    dmesg | tail -n 100
  } >>/results/guest.log
  echo o >/proc/sysrq-trigger
}

mkdir -p /tmp/lab /results/rows /results/logs
nas_start
rpcbind
rpc.statd --no-notify
libvirt_start
cp -r /lab/root/. /
sysctl -q kernel.hung_task_timeout_secs=30 kernel.hung_task_warnings=-1 2>/dev/null

while IFS= read -r line; do
  read -ra words <<<"$line"
  echo "${words[0]}" >/results/current
  watchdog "${words[0]}" &
  watchdog=$!
  bash /lab/guest/case.sh "${words[@]}"
  clean=$?
  kill "$watchdog"
  wait "$watchdog" 2>/dev/null
  rm /results/current
  if [ "$clean" != 0 ]; then
    echo "${words[0]} left something behind: a new boot"
    break
  fi
done </lab/cases
