// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Several operations on one host, which is what a host has whenever a schedule is due. */
class ConcurrentOperationsTest {

    @Test
    void tenAtOnceEndAsTheyShould() throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            Path disk = host.disk("1", 100_000);
            List<AgentCall> calls = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                String vm = "i-2-" + i + "-VM";
                if (i % 5 == 4) {
                    calls.add(host.call(Host.delete(vm)));
                } else if (i % 2 == 0) {
                    calls.add(host.call(Host.backup(host.vm(vm).name())));
                } else {
                    calls.add(host.call(Host.backup(vm, disk)));
                }
            }
            for (AgentCall call : calls) {
                call.await(Host.PATIENCE);
            }
            assertAll(
                    () -> assertEquals(List.of(), calls.stream().filter(call -> call.exit() != 0).map(AgentCall::output)
                            .collect(Collectors.toList())),
                    () -> assertEquals(List.of(), host.released()),
                    host::assertNothingLeft);
        }
    }

    @Test
    void oneThatIsEndedDoesNotDisturbTheOthers() throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            Path disk = host.disk("1", 1000);
            host.nas().atCopy("[[ $* != *i-2-0-VM* ]] || sleep 1000\n" + Nas.HOLD);
            List<AgentCall> calls = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                calls.add(host.call(Host.backup("i-2-" + i + "-VM", disk)));
            }
            host.awaitPhase("transferring", 4);
            Host.Answer release = host.command("release", "--vm", "i-2-0-VM");
            assertTrue(calls.get(0).await(Host.PATIENCE).exit() != 0, release.toString());
            host.nas().letGo();
            for (AgentCall call : calls.subList(1, 4)) {
                assertEquals(0, call.await(Host.PATIENCE).exit(), call.output());
            }
            assertEquals(1, host.released().size());
            host.assertNothingLeft();
        }
    }
}
