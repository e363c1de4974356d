#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# In the place of CloudStack's own script: mounts as it does, waits for the file /tmp/go, writes, syncs and unmounts. The
# strings below tell the guard which operations are known: "backup" "delete" "stats".
while getopts o:v:t:s:m:p:d:q: name; do
  case $name in
    o) operation=$OPTARG ;;
    t) type=$OPTARG ;;
    s) source=$OPTARG ;;
    m) options=$OPTARG ;;
    p) path=$OPTARG ;;
    *) ;;
  esac
done
folder=$(mktemp -d -t csbackup.XXXXX)
mount -t "$type" "$source" "$folder" -o "$options" || exit 1
until [ -e /tmp/go ]; do sleep 0.1; done
mkdir -p "$folder/$path" && echo data >"$folder/$path/disk"
sync
umount "$folder"
rmdir "$folder"
echo "$operation done"
