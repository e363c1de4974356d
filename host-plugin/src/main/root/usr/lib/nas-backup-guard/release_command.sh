# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# nas-backup-guard release: asks the guards to end their operations; does it itself for those whose guard is gone.

release_command() {
    RELEASE_WHICH=stuck RELEASE_VM=
    case ${1:-} in
        '') ;;
        --all) RELEASE_WHICH=all ;;
        --vm)
            RELEASE_WHICH=vm RELEASE_VM=${2:-}
            vm_name_is_plain "$RELEASE_VM" ||
                usage_fault "release --vm: \"$RELEASE_VM\" is no VM name; take it from nas-backup-guard status, e.g. i-2-7-VM"
            ;;
        *) usage_fault "release takes --vm NAME, --all or nothing, not \"$1\"" ;;
    esac
    need_root
    # The sweep may just do the same for a guard that is gone.
    exec 9>"$GUARD_RUN/sweep.lock"
    if ! flock -w 30 9; then
        printf 'nas-backup-guard: a sweep is still at work; try again in a minute\n' >&2
        return 1
    fi
    RELEASE_COUNT=0 RELEASE_STAYS=0
    operations_each release_command_one
    if ((RELEASE_COUNT == 0)); then
        printf 'Nothing to release.\n'
    fi
    return $((RELEASE_STAYS > 0))
}

release_command_one() {
    operation_view
    [[ $V_GUARD == alive || -e $OPERATIONS/${OP[id]} ]] || return 0
    case $RELEASE_WHICH in
        stuck) [[ $V_STATE != running ]] || return 0 ;;
        vm) [[ ${OP[vm]:-} == "$RELEASE_VM" ]] || return 0 ;;
    esac
    RELEASE_COUNT=$((RELEASE_COUNT + 1))
    if [[ $V_GUARD == alive ]]; then
        release_ask
    else
        release_after_guard "its guard is gone"
    fi
    if [[ ${OP[outcome]:-} == left ]]; then
        RELEASE_STAYS=$((RELEASE_STAYS + 1))
    fi
}

# release_ask: the guard looks once a second; it has 10 s, and a little for what it was doing.
release_ask() {
    local id=${OP[id]} who=${SUDO_USER:-${LOGNAME:-root}} end
    operation_name
    printf 'Releasing the %s ...\n' "$REPLY"
    printf '%s\n' "${who//[^A-Za-z0-9._@-]/?}" >"$WORK/$id/release"
    clock_read
    end=$((NOW + 2500))
    while [[ -e $OPERATIONS/$id ]] && operation_guard_alive; do
        clock_read
        if ((NOW >= end)); then
            operation_view
            release_after_guard 'its guard does not answer'
            return
        fi
        pause 0.2
    done
    if [[ -e $RELEASED/$id ]]; then
        operation_read "$RELEASED/$id"
        printf 'Released; nothing is left on this host.\n'
    elif [[ -e $OPERATIONS/$id ]]; then
        operation_read "$OPERATIONS/$id"
        printf 'Ended, but not all could be cleaned up: %s\n' "${OP[left]:-its guard ended without a word}"
        OP[outcome]=left
    else
        printf 'It had just ended by itself.\n'
    fi
}

# release_after_guard WORDS: does the guard's work in its place; WORDS say why.
release_after_guard() {
    local elapsed=$V_ELAPSED reason=guard-gone
    LOG_SUBJECT=${OP[operation]}${OP[vm]:+:${OP[vm]}}
    if [[ $V_GUARD == alive ]]; then
        # It is stopped or stuck: it must not wake up in the middle.
        reason=timeout
        kill -KILL "${OP[guardpid]}" 2>/dev/null
    fi
    if ! operation_of_this_boot; then
        log INFO "the host was started again since the ${OP[operation]} ${OP[id]} began; its record goes"
        OP[releasereason]=$reason OP[outcome]=released OP[childpid]=0
        release_folder
        operation_end
        printf 'Of before the last boot: its record is gone.\n'
        return
    fi
    operation_take_mount_record
    VIRSH_HUNG=
    release "$reason"
    release_line "$elapsed" "$1"
    log WARN "$REPLY"
    printf '%s\n' "$REPLY"
    if [[ ${OP[outcome]} == released ]]; then
        operation_end
    fi
}
