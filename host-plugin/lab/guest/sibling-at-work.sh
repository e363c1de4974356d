#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Writes to a file and reads it back, past the cache, every other second, until it is told to stop; a line per error.
#
#     sibling-at-work.sh write|read FILE FOLDER
# FOLDER/stop tells it to stop; FOLDER gets errors and done.
set -u
what=$1 file=$2 folder=$3

try() { "$@" 2>>"$folder/words" || echo "$*" >>"$folder/errors"; }

while [ ! -e "$folder/stop" ]; do
  # In place: a NAS that is full still takes that.
  [ "$what" = read ] || try dd if=/dev/zero of="$file" bs=64k count=1 conv=notrunc,fsync status=none
  try dd if="$file" of=/dev/null bs=64k iflag=direct status=none
  sleep 1.5
done
touch "$folder/done"
