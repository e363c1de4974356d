#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# A backup that is healthy and takes as long as the case: in the place of CloudStack's script, with its arguments.
set -eu
while [ $# -gt 1 ]; do
  case $1 in
    -s) address=$2 ;;
    -m) options=$2 ;;
    -p) path=$2 ;;
  esac
  shift 2
done
folder=/tmp/lab/sibling
mount_point=$(mktemp -d -t csbackup.XXXXX)
mount -t nfs "$address" "$mount_point" -o "$options"
echo "$mount_point" >$folder/mount
mkdir -p "$mount_point/$path"
head -c 65536 /dev/urandom >"$mount_point/$path/root.qcow2"
bash /lab/guest/sibling-at-work.sh write "$mount_point/$path/root.qcow2" $folder/backup
umount "$mount_point"
rmdir "$mount_point"
echo 65536
