// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where a thread waits says what it waits for. The guard's own functions judge what /proc would say; the places are the
 * kernel's, some of which no test can bring about without an NFS server.
 */
@Execution(ExecutionMode.CONCURRENT)
class BlockedThreadsTest {

    /**
     * Looks of the guard one after the other, a minute apart; each finds one thread that has run in between, or not, and
     * the mount's figures as they are told.
     */
    private static String stalledSince(Host host, String whose, String place, boolean thread, String progress) throws Exception {
        String mark = thread ? "$looks" : "1";
        return run(host, "stall",
                "looks=0; OP=([running]=true [vm]=i-2-7-VM [childpid]=11 [phase]=transferring [mountpoint]=/tmp/csbackup.x)",
                "clock_read() { NOW=$((looks * 6000)); }",
                "descendants() { MEMBERS=(11); }",
                "vm_qemu_pid() { REPLY=22; }; libvirt_pids_known() { :; }; LIBVIRT_PIDS=(33)",
                "blocked_threads() { BLOCKED=(); local pid; for pid; do [[ $pid != " + whose + " ]] || BLOCKED=($pid:" + mark
                        + ":" + place + "); done; }",
                "mount_progress() { PROGRESS=" + progress + " REQUESTS=7; }",
                "for looks in 1 2 3; do stall_look; done",
                "echo ${OP[stalledsince]:-none}");
    }

    private static String run(Host host, String part, String... lines) throws Exception {
        List<String> script = new ArrayList<>(List.of("set -u", "lib=" + host.root() + "/usr/lib/nas-backup-guard",
                "for part in paths clock log bounded processes mounts options settings operations libvirt counters release "
                        + "operation_view " + part + "; do . $lib/$part.sh; done"));
        script.addAll(List.of(lines));
        return host.run(List.of("bash", "-c", String.join("\n", script))).output.strip();
    }

    @ParameterizedTest(name = "{0} at {1}, it runs in between: {2}, answers: {3}")
    @CsvSource({
        // The script's own threads: whatever keeps them from running.
        "11, rpc_wait_bit_killable, false, 5, 60.00",
        "11, folio_wait_bit_common, true,  5, none",
        "11, io_schedule,           false, 5, 60.00",
        // One that has written faster than the NAS takes it looks up five times a second.
        "11, balance_dirty_pages,   true,  5, 60.00",
        "11, balance_dirty_pages,   true,  $looks, none",
        // cifs and ceph count no answers; then the thread's calls are all there is.
        "11, balance_dirty_pages,   true,  '', none",
        "11, balance_dirty_pages,   false, '', 60.00",
        "22, balance_dirty_pages,   true,  5, 60.00",
        // QEMU and libvirt have other things to wait for than this NAS.
        "22, rpc_wait_bit_killable, false, 5, 60.00",
        "22, nfs_wait_bit_killable, false, '', 60.00",
        "22, blk_io_schedule,       false, '', none",
        "33, scsi_execute_cmd,      false, '', none",
        "33, wait_for_response,     false, '', 60.00",
        "33, unknown,               false, '', 60.00"})
    void isEvidenceOfAStallOrNot(String whose, String place, boolean thread, String progress, String since) throws Exception {
        try (Host host = Host.withScript()) {
            assertEquals(since, stalledSince(host, whose, place, thread, progress));
        }
    }

    /** QEMU and libvirt wait for the host's own disk and memory all the time: that is no reason not to ask them. */
    @ParameterizedTest
    @CsvSource({"dup_mmap, asked", "blk_io_schedule, asked", "rpc_wait_bit_killable, 'not asked'"})
    void libvirtIsAskedUnlessItWaitsForTheNas(String place, String expected) throws Exception {
        try (Host host = Host.withScript()) {
            assertEquals(expected, run(host, "libvirt",
                    "vm_qemu_pid() { REPLY=22; }",
                    "blocked_threads() { BLOCKED=(22:1:" + place + "); }",
                    "libvirt_waits i-2-7-VM && echo 'not asked' || echo asked"));
        }
    }

    /** A command of ours that hangs in the mount is one of those for whom a lazy umount would forfeit force. */
    @ParameterizedTest
    @CsvSource({"0, 77", "11, '11 77'"})
    void whatTheGuardLeftBehindCountsAmongTheOperationsProcesses(String child, String members) throws Exception {
        try (Host host = Host.withScript()) {
            assertEquals(members, run(host, "operation_processes",
                    "OP=([running]=false [childpid]=" + child + "); ABANDONED=(77)",
                    "operation_group_is_ours() { :; }; group_members() { MEMBERS=(11); }",
                    "operation_processes; echo ${MEMBERS[@]}"));
        }
    }

    /** Its end that hangs may be the other one: then to force the mount would leave a half-written disk for nothing. */
    @ParameterizedTest
    @CsvSource({"rpc_wait_bit_killable, stuck", "wait_for_response, stuck", "blk_io_schedule, 'left alone'",
        "balance_dirty_pages, 'left alone'"})
    void aRestoreIsStuckInThisMountOrElsewhere(String place, String expected) throws Exception {
        try (Host host = Host.withScript()) {
            assertEquals(expected, run(host, "sweep",
                    "declare -A seen=(); HOLDERS=(11); SET_STALL_TIMEOUT=300; NOW=0",
                    "blocked_threads() { BLOCKED=(11:1:" + place + "); }",
                    "mount_progress() { PROGRESS=; }",
                    "for NOW in 0 6000 40000; do sweep_is_stuck /tmp/csbackup.x && answer=stuck || answer='left alone'; done",
                    "echo $answer"));
        }
    }

    @Test
    void theSweepBeginsWithWhatWasNotTouchedForLongest() throws Exception {
        try (Host host = Host.withScript()) {
            assertEquals("3-1 1-1 2-1", run(host, "sweep",
                    "STATE_FOLDERS=($GUARD_ROOT/run/nas-backup-guard); state_folder_open",
                    "for id in 1 2 3; do : >$OPERATIONS/$id-1; done",
                    "touch -d '2026-01-01 00:00:01' $OPERATIONS/3-1; touch -d '2026-01-01 00:00:02' $OPERATIONS/1-1",
                    "operation_files; echo ${FILES[@]##*/}"));
        }
    }
}
