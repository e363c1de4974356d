# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# nas-backup-guard status: from /proc and the state files only, so that it answers on a host with hung mounts.

status_command() {
    case ${1:-} in
        '') status_text ;;
        --json) status_json ;;
        *) usage_fault "status takes --json or nothing, not \"$1\"" ;;
    esac
}

status_text_operation() {
    operation_view
    operation_name
    count=$((count + 1))
    printf '%s\n' "$V_STATE: $REPLY, ${OP[type]:-} ${OP[address]:-} (${OP[mountmode]:-not mounted})"
    printf '    %s for %d s, timeout %s s (%s)' "${OP[phase]:-}" "$V_ELAPSED" "${OP[timeout]:-}" "${OP[timeoutsource]:-}"
    [[ ${OP[blocked]:-0} == 0 ]] || printf ', %s thread(s) wait in %s' "${OP[blocked]}" "${OP[blockedat]}"
    [[ -z $V_STALLED_FOR ]] || printf ', no answer for %d s' "$V_STALLED_FOR"
    printf '\n'
    [[ $V_GUARD == alive ]] || printf '    its guard is gone; run: nas-backup-guard sweep\n'
    [[ -z ${OP[left]:-} ]] || printf '    left: %s\n' "${OP[left]}"
}

status_text() {
    local id count=0
    operations_each status_text_operation
    ((count > 0)) || printf 'No backup operation runs on this host.\n'
    for id in "${BROKEN[@]}"; do
        printf 'unreadable: %s; run: nas-backup-guard sweep\n' "$id"
    done
    orphan_mounts_beside_known
    for id in "${ORPHANS[@]}"; do
        mount_with_id "$id" || continue
        mount_mode "$M_TYPE" "$M_SUPER"
        printf 'mount without an operation: %s at %s (%s); a restore, or an orphan\n' "$M_SOURCE" "$M_PATH" "$REPLY"
    done
}

# json_text WORDS: sets REPLY to a JSON string.
json_text() {
    local text=$1
    text=${text//\\/\\\\}
    text=${text//\"/\\\"}
    text=${text//$'\n'/\\n}
    text=${text//$'\t'/\\t}
    REPLY="\"${text//[[:cntrl:]]/?}\""
}

# json_member NAME VALUE [plain]: sets MEMBERS_TEXT one member longer; nothing for an empty value.
json_member() {
    [[ -n $2 ]] || return 0
    if [[ ${3:-} == plain ]]; then
        REPLY=$2
    else
        json_text "$2"
    fi
    MEMBERS_TEXT+="${MEMBERS_TEXT:+,}\"$1\":$REPLY"
}

status_json_operation() {
    local key
    operation_view
    MEMBERS_TEXT=
    for key in id operation vm backuppath type address phase mountpoint mountmode blockedat releasereason outcome left; do
        json_member "$key" "${OP[$key]:-}"
    done
    json_member state "$V_STATE"
    json_member guard "$V_GUARD"
    json_member timeoutsource "${OP[timeoutsource]:-}"
    json_member elapsed "$V_ELAPSED" plain
    json_member stalledfor "$V_STALLED_FOR" plain
    for key in startedat timeout stalltimeout blocked; do
        json_member "$key" "${OP[$key]:-}" plain
    done
    operations+="${operations:+,}{$MEMBERS_TEXT}"
}

status_json() {
    local id operations='' orphans='' in_place=false
    operations_each status_json_operation
    orphan_mounts_beside_known
    for id in "${ORPHANS[@]}"; do
        mount_with_id "$id" || continue
        mount_mode "$M_TYPE" "$M_SUPER"
        MEMBERS_TEXT=
        json_member path "$M_PATH"
        json_member source "$M_SOURCE"
        json_member type "$M_TYPE"
        json_member mountmode "$REPLY"
        orphans+="${orphans:+,}{$MEMBERS_TEXT}"
    done
    [[ -x $GUARD_IN_PLACE ]] && in_place=true
    printf '{"guardversion":"%s","guardinstalled":%s,"operations":[%s],"orphanmounts":[%s],"unreadable":%d}\n' \
        "$GUARD_VERSION" "$in_place" "$operations" "$orphans" "${#BROKEN[@]}"
}
