#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Does what CloudStack's agent does with its script: starts it with pipes for output and errors, reads the output to
# its end, never reads the errors, then waits for the exit code. The thread is free when this process ends.
#
#     agent.sh FOLDER COMMAND [ARGUMENT...]
# FOLDER gets: session (the command's session id), out, exit, freed (seconds of uptime).
set -u
folder=$1
shift
. /lab/guest/measure.sh

mkfifo "$folder/stderr"
exec 8<>"$folder/stderr"
exec 7< <(exec setsid "$@" 2>&8 8>&-)
pid=$!
echo "$pid" >"$folder/session"
cat <&7 >"$folder/out"
wait "$pid"
echo $? >"$folder/exit"
# Whole at once: who looks for it reads it, too.
uptime_seconds >"$folder/.freed"
mv "$folder/.freed" "$folder/freed"
