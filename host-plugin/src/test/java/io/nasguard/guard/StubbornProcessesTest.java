// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent has its thread back whatever the script and its children do with signals and pipes. */
@Execution(ExecutionMode.CONCURRENT)
class StubbornProcessesTest {

    private static final String VM = "i-2-7-VM";

    @Test
    void aScriptThatIgnoresSignalsIsEnded() throws Exception {
        endsAtTheLimit("trap '' TERM INT HUP; while :; do sleep 1; done");
    }

    @Test
    void aScriptThatIsStoppedIsEnded() throws Exception {
        endsAtTheLimit("kill -STOP $$; echo woken");
    }

    @Test
    void childrenThatIgnoreSignalsAndKeepThePipesAreEnded() throws Exception {
        endsAtTheLimit("for i in 1 2 3; do (trap '' TERM INT HUP; while :; do sleep 1; done) & done; wait");
    }

    @Test
    void aScriptThatReadsItsInputGetsNone() throws Exception {
        try (Host host = Host.withScript("read -r line || echo none")) {
            assertEquals("none\n", host.call(Host.delete(VM)).await(Host.PATIENCE).output());
        }
    }

    @Test
    void whatTheScriptSaidBeforeItHungReachesTheAgent() throws Exception {
        AgentCall call = endsAtTheLimit("echo copied 1 of 2; sleep 1000");
        assertTrue(call.output().contains("\ncopied 1 of 2\n"), call.output());
    }

    private static AgentCall endsAtTheLimit(String script) throws Exception {
        try (Host host = Host.withScript(script).limit(2)) {
            AgentCall call = host.call(Host.delete(VM)).await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals(1, call.exit(), call.output()),
                    () -> assertTrue(call.output().startsWith("NAS Backup Guard ended the delete"), call.output()),
                    () -> assertEquals("timeout", host.released().get(0).get("releasereason")),
                    host::assertNothingLeft);
            return call;
        }
    }

    @Test
    void aChildThatOutlivesTheScriptHoldsNobody() throws Exception {
        try (Host host = Host.withScript("(trap '' TERM HUP; sleep 1000) & echo done")) {
            AgentCall call = host.call(Host.delete(VM)).await(Host.PATIENCE);
            assertEquals("0 done\n", call.exit() + " " + call.output());
        }
    }

    @Test
    void aChildInASessionOfItsOwnHoldsNobody() throws Exception {
        try (Host host = Host.withScript("setsid sleep 1000 & sleep 1000").limit(2)) {
            AgentCall call = host.call(Host.delete(VM)).await(Host.PATIENCE);
            assertEquals(1, call.exit(), call.output());
        }
    }

    @Test
    void anErrorPipeThatNobodyReadsHoldsNobody() throws Exception {
        try (Host host = Host.withScript("head -c 300000 /dev/zero | tr '\\0' e >&2; echo done")) {
            AgentCall call = host.call(Host.delete(VM)).await(Host.PATIENCE);
            assertEquals("0 done\n", call.exit() + " " + call.output());
        }
    }

    @Test
    void aMegabyteOfOutputArrivesWhole() throws Exception {
        try (Host host = Host.withScript("seq 1 200000")) {
            AgentCall call = host.call(Host.delete(VM)).await(Host.PATIENCE);
            AgentCall bare = host.callBare(Host.delete(VM)).await(Host.PATIENCE);
            assertTrue(bare.output().length() > 1_000_000);
            assertEquals(bare.output(), call.output());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 0", "exit 1", "exit 2", "exit 20", "exit 32", "exit 255", "kill -KILL $$",
        "kill -TERM $$", "nosuchcommand"})
    void theExitCodeIsTheScripts(String end) throws Exception {
        AgentCall bare;
        try (Host host = Host.withScript("echo said", end)) {
            bare = host.callBare(Host.delete(VM)).await(Host.PATIENCE);
        }
        try (Host host = Host.withScript("echo said", end)) {
            AgentCall call = host.call(Host.delete(VM)).await(Host.PATIENCE);
            assertEquals(List.of(bare.exit(), bare.output()), List.of(call.exit(), call.output()));
            host.assertNothingLeft();
        }
    }
}
