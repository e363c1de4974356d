#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Makes the fault of the case that runs, and notes when. Called at the case's moment by a hook, or by whoever watches.
set -u
. /lab/guest/nas.sh
. /lab/guest/measure.sh
. /lab/guest/vm.sh
. /lab/guest/operation.sh

rm /tmp/lab/armed 2>/dev/null || exit 0
read -r fault kind </tmp/lab/fault
# A fault that could not be made leaves no time, and the case is judged as one without.
case $fault in
  gone) nas_gone "$kind" || exit 1 ;;
  back)
    nas_gone "$kind" || exit 1
    # The second half of it: the NAS comes back in the middle of the release.
    echo 'heal -' >/tmp/lab/fault
    echo release >/tmp/lab/armed
    ;;
  heal)
    (sleep 0.5 && nas_heal) >/dev/null 2>&1 &
    exit 0
    ;;
  full) nas_full || exit 1 ;;
  read-only) nas_export ro || exit 1 ;;
  slow) nas_speed 2mbit 150 || exit 1 ;;
esac
uptime_seconds >/tmp/lab/.fault-at
mv /tmp/lab/.fault-at /tmp/lab/fault-at
vm_ring_now >/tmp/lab/ring-before
