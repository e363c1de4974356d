// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Many healthy runs, and one in ten that hangs: none of the healthy ones is ended, each of the others is.
 * {@code -Dsoak.runs=500} runs it.
 */
@Tag("soak")
@EnabledIfSystemProperty(named = "soak.runs", matches = "\\d+", disabledReason = "takes minutes: -Dsoak.runs=500")
class SoakTest {

    private static final int AT_ONCE = 5;

    @Test
    void noReleaseIsMissedAndNoneIsFalse() throws Exception {
        int runs = Integer.getInteger("soak.runs");
        List<String> wrong = new ArrayList<>();
        int hung = 0;
        for (int run = 0; run < runs; run += AT_ONCE) {
            String version = Repository.VERSIONS.get(run / AT_ONCE % Repository.VERSIONS.size());
            boolean oneHangs = run / AT_ONCE % 10 == 9;
            try (Host host = Host.withMounts(version)) {
                hung += oneHangs ? 1 : 0;
                wrong.addAll(oneRound(host, oneHangs));
            }
        }
        System.out.println(runs + " healthy runs and " + hung + " that hung, wrong: " + wrong.size());
        assertEquals(List.of(), wrong);
    }

    private static List<String> oneRound(Host host, boolean oneHangs) throws Exception {
        Path disk = host.disk("1", 300_000);
        List<AgentCall> healthy = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            String vm = "i-2-" + i + "-VM";
            if (i == 0) {
                healthy.add(host.call(Host.delete(vm)));
            } else if (i % 2 == 0) {
                healthy.add(host.call(Host.backup(host.vm(vm).name())));
            } else {
                healthy.add(host.call(Host.backup(vm, disk)));
            }
        }
        AgentCall hung = null;
        if (oneHangs) {
            // It shares nothing with the others but the host; its own limit is the shortest that a repository can have.
            host.nas().atCopy("[[ $* != *i-2-hung-VM* ]] || { trap '' TERM; while :; do /bin/sleep 1; done; }");
            host.limit(4);
            hung = host.call(Host.backup("i-2-hung-VM", disk));
        }
        List<String> wrong = new ArrayList<>();
        for (AgentCall call : healthy) {
            if (call.await(Host.PATIENCE).exit() != 0) {
                wrong.add("false release: " + call.output());
            }
        }
        if (hung != null && hung.await(Host.PATIENCE).exit() == 0) {
            wrong.add("missed release: " + hung.output());
        }
        assertAll(
                () -> assertEquals(oneHangs ? 1 : 0, host.released().size()),
                host::assertNothingLeft);
        return wrong;
    }
}
