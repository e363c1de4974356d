# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# What else uses the same NAS while a case runs, and must not notice it: a plain long-lived hard mount of the same
# export, at which something writes and reads all the time; and a healthy backup of another virtual machine, under
# the guard. While the NAS is away both wait; what counts are errors.

readonly SIBLING_MOUNT=/mnt/sibling SIBLING=/tmp/lab/sibling

sibling_mount() { # nfs version, further options
  mkdir -p "$SIBLING_MOUNT" "$SIBLING"
  if ! grep -q " $SIBLING_MOUNT .*vers=$1," /proc/self/mountinfo; then
    grep -q " $SIBLING_MOUNT " /proc/self/mountinfo && umount "$SIBLING_MOUNT"
    mount -t nfs -o "vers=$1" "$NAS_ADDRESS:$NAS_DISK/backup" "$SIBLING_MOUNT"
  fi
}

sibling_start() { # write|read
  rm -f "$SIBLING"/{done,errors,stop}
  : >"$SIBLING/errors"
  head -c 65536 /dev/urandom >"$SIBLING_MOUNT/plain"
  setsid bash /lab/guest/sibling-at-work.sh "$1" "$SIBLING_MOUNT/plain" "$SIBLING" >/dev/null 2>&1 &
  sibling=$!
}

# Lets it end its turn (it may just have got the NAS back), and prints how many errors there were; "hung" where it
# does not come back.
sibling_errors() {
  touch "$SIBLING/stop"
  for _ in $(seq 60); do
    if [ -e "$SIBLING/done" ]; then
      wait "$sibling"
      wc -l <"$SIBLING/errors"
      return
    fi
    sleep 0.5
  done
  echo hung
}

# A backup of another machine under the guard, with limits of its own that this case does not reach.
sibling_backup_start() { # mount options
  rm -rf "$SIBLING/backup"
  mkdir -p "$SIBLING/backup"
  : >"$SIBLING/backup/errors"
  guard_settings 600 7140 /lab/guest/sibling-backup.sh
  setsid bash /lab/guest/agent.sh "$SIBLING/backup" /etc/cloudstack/agent/nasbackup.sh -o backup -v "$SIBLING_VM" \
    -t nfs -s "$NAS_ADDRESS:$NAS_DISK/backup" -m "$1" -p "$SIBLING_VM/sibling" -d /none 2>/dev/null &
  sibling_backup=$!
  for _ in $(seq 60); do
    [ ! -e "$SIBLING/mount" ] || return 0
    sleep 0.5
  done
}

# Prints the errors it met, one more where it did not end well.
sibling_backup_errors() {
  [ -n "${sibling_backup:-}" ] || { echo 0 && return; }
  touch "$SIBLING/backup/stop"
  for _ in $(seq 60); do
    [ ! -e "$SIBLING/backup/exit" ] || break
    sleep 0.5
  done
  if [ ! -e "$SIBLING/backup/exit" ]; then
    echo hung
  elif [ "$(<"$SIBLING/backup/exit")" = 0 ]; then
    wc -l <"$SIBLING/backup/errors"
  else
    echo "$(($(wc -l <"$SIBLING/backup/errors") + 1))"
  fi
  rm -f "$SIBLING/mount"
  sibling_backup=
}
