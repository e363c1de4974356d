# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Figures for node_exporter's textfile collector, written by each sweep.

metrics_operation() {
    operation_view
    number=$((number + 1))
    ((V_ELAPSED > oldest)) && oldest=$V_ELAPSED
    case $V_STATE in
        stalled) stalled=$((stalled + 1)) ;;
        overdue) overdue=$((overdue + 1)) ;;
        left) left=$((left + 1)) ;;
    esac
}

# metrics_write: only where the collector's folder exists: a host without it wants no file.
metrics_write() {
    local key value text counts='' stalled=0 overdue=0 left=0 oldest=0 number=0 now
    [[ -n $SET_METRICS_FILE && -d ${SET_METRICS_FILE%/*} ]] || return 0
    operations_each metrics_operation
    orphan_mounts_beside_known
    while IFS='=' read -r key value; do
        [[ $key =~ ^[a-z-]+$ && $value =~ ^[0-9]+$ ]] &&
            counts+="nas_backup_guard_releases_total{reason=\"$key\"} $value"$'\n'
    done 2>/dev/null <"$GUARD_KEPT/releases"
    printf -v now '%(%s)T' -1
    text="# HELP nas_backup_guard_info The guard's version.
# TYPE nas_backup_guard_info gauge
nas_backup_guard_info{version=\"$GUARD_VERSION\"} 1
# HELP nas_backup_guard_operations Backup operations on this host, by what is known of them.
# TYPE nas_backup_guard_operations gauge
nas_backup_guard_operations{state=\"running\"} $((number - stalled - overdue - left))
nas_backup_guard_operations{state=\"stalled\"} $stalled
nas_backup_guard_operations{state=\"overdue\"} $overdue
nas_backup_guard_operations{state=\"left\"} $left
# HELP nas_backup_guard_oldest_operation_seconds Age of the oldest operation; 0 without one.
# TYPE nas_backup_guard_oldest_operation_seconds gauge
nas_backup_guard_oldest_operation_seconds $oldest
# HELP nas_backup_guard_orphan_mounts Backup mounts that belong to no operation; a restore at work counts too.
# TYPE nas_backup_guard_orphan_mounts gauge
nas_backup_guard_orphan_mounts ${#ORPHANS[@]}
# HELP nas_backup_guard_releases_total Releases since the guard was installed, by reason.
# TYPE nas_backup_guard_releases_total counter
${counts}# HELP nas_backup_guard_last_sweep_timestamp_seconds When the last sweep ended.
# TYPE nas_backup_guard_last_sweep_timestamp_seconds gauge
nas_backup_guard_last_sweep_timestamp_seconds $now"
    # The collector reads *.prom only, so it never sees a half-written file.
    { printf '%s\n' "$text" >"$SET_METRICS_FILE.new"; } 2>/dev/null &&
        timeout -k 1 5 mv -f "$SET_METRICS_FILE.new" "$SET_METRICS_FILE"
    return 0
}
