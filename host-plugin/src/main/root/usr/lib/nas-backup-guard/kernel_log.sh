# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What the kernel said of servers that do not answer, kept where the agent plugin can read it without asking.

# kernel_log_keep: writes the last 20 such lines as "EPOCHSECONDS TEXT".
kernel_log_keep() {
    local line text seconds boot lines=() kept
    bounded_text 5 dmesg || return 0
    clock_read
    printf -v boot '%(%s)T' -1
    boot=$((boot - NOW / 100))
    while IFS= read -r line; do
        [[ $line =~ ^\[\ *([0-9]+)\.[0-9]+\](\[[^]]*\])?\ (.*(not\ responding|has\ not\ responded|timed\ out|OK).*)$ ]] || continue
        seconds=${BASH_REMATCH[1]} text=${BASH_REMATCH[3]}
        [[ $text =~ ^(nfs|CIFS|ceph|libceph): ]] || continue
        lines+=("$((boot + seconds)) $text")
    done <<<"$REPLY"
    ((${#lines[@]} <= 20)) || lines=("${lines[@]: -20}")
    kept=$GUARD_RUN/kernel-log
    printf '%s' "${lines[@]/%/$'\n'}" >"$kept.new" && timeout -k 1 5 mv -f "$kept.new" "$kept"
}
