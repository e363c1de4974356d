// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.agents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.cloud.agent.AgentManager;
import com.cloud.agent.Listener;
import com.cloud.agent.api.Answer;
import com.cloud.agent.api.Command;
import com.cloud.agent.api.UnsupportedAnswer;
import com.cloud.agent.manager.Commands;
import com.cloud.exception.AgentUnavailableException;
import com.cloud.exception.OperationTimedoutException;
import com.cloud.host.Status;
import com.cloud.utils.exception.CloudRuntimeException;
import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.ReleaseAnswer;
import io.nasguard.agent.api.ReleaseCommand;
import io.nasguard.agent.api.StatusProbeAnswer;
import io.nasguard.agent.api.StatusProbeCommand;
import io.nasguard.agent.api.TimeoutSettings;
import io.nasguard.status.AgentLink;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plugin's way to agents, with commands and answers that work: they are CloudStack's classes. */
class CloudStackAgentsTest {

    private static final long HOST = 7;
    private static final long OTHER_HOST = 8;
    private static final long SEQUENCE = 1;

    private final TimeoutSettings timeouts = new TimeoutSettings(3600, "zone", 300);
    private final HostReport report = new HostReport();
    private final List<String> heard = new ArrayList<>();
    private StatusProbeCommand probe;
    private Listener listener;

    @Test
    void aProbeBringsTheTimeoutsAndIsNotQueuedBehindABackup() {
        probe(commandAndListener());

        assertSame(timeouts, probe.getTimeouts());
        assertFalse(probe.executeInSequence());
        assertTrue(probe.isBypassHostMaintenance());
        assertEquals(2 * probe.getWait(), listener.getTimeout());
        assertEquals(List.of(), heard);
    }

    /** Whose answer it is, is said with it: who asked compares. */
    @Test
    void anAnswerIsPassedOnWithTheHostThatGaveIt() {
        probe(commandAndListener());
        listener.processAnswers(OTHER_HOST, SEQUENCE, new Answer[] {new StatusProbeAnswer(probe, report)});

        assertEquals(List.of("answered " + OTHER_HOST), heard);
    }

    @Test
    void anAgentThatCannotTellSaysWhy() {
        assertEquals("failed the mount table cannot be read",
                heardOf(new StatusProbeAnswer(asked(), "the mount table cannot be read")));
    }

    @Test
    void anAnswerWithoutAReportIsAFailure() {
        assertEquals("failed The agent gave no reason.",
                heardOf(new StatusProbeAnswer(asked(), (HostReport) null)));
    }

    @Test
    void anAgentWithoutOurPluginIsKnownByItsAnswer() {
        assertEquals("unsupported", heardOf(new UnsupportedAnswer(asked(), "Unsupported command")));
    }

    @Test
    void anAnswerOfAnotherClassIsAFailure() {
        assertEquals("failed The agent answered with Answer: all is well", heardOf(new Answer(asked(), true, "all is well")));
    }

    @Test
    void aHostThatIsAwayIsUnreachableAndNothingIsThrown() {
        probe((commands, reply) -> {
            throw new AgentUnavailableException("no link", HOST);
        });
        probe((commands, reply) -> {
            throw new CloudRuntimeException("the database is away");
        });

        assertEquals(List.of("unreachable", "unreachable"), heard);
    }

    @Test
    void aSendThatFailsInTwoWaysIsOneUnreachableHost() {
        probe((commands, reply) -> {
            reply.processDisconnect(HOST, Status.Disconnected);
            throw new AgentUnavailableException("the link broke", HOST);
        });

        assertEquals(List.of("unreachable"), heard);
    }

    @Test
    void anAnswerThatComesTooLateIsNotHeard() {
        probe(commandAndListener());
        listener.processTimeout(HOST, SEQUENCE);
        listener.processAnswers(HOST, SEQUENCE, new Answer[] {new StatusProbeAnswer(probe, report)});

        assertEquals(List.of("unanswered"), heard);
    }

    @Test
    void aReleaseThatBeginsNamesItsUnit() {
        AgentLink.ReleaseStart start = release(command ->
                new ReleaseAnswer((ReleaseCommand) command, true, "nas-backup-guard-release.service", "The release runs."));

        assertTrue(start.isStarted());
        assertEquals("nas-backup-guard-release.service", start.unit().orElseThrow());
    }

    @Test
    void aReleaseIsForTheVmThatWasNamed() {
        release(command -> {
            assertEquals("i-2-7-VM", ((ReleaseCommand) command).getVmName());
            assertTrue(command.isBypassHostMaintenance());
            return new ReleaseAnswer((ReleaseCommand) command, true, null, "");
        });
    }

    @Test
    void aReleaseThatDoesNotBeginSaysWhy() {
        assertEquals("The guard is not there.",
                words(command -> new ReleaseAnswer((ReleaseCommand) command, false, null, "The guard is not there.")));
        assertEquals("The host's agent lacks NAS Backup Guard.", words(command -> new UnsupportedAnswer(command, "?")));
        assertEquals("The host's agent gave no answer.", words(command -> null));
        assertEquals("busy", words(command -> new Answer(command, true, "busy")));
        assertEquals("The host's agent is not connected.", words(command -> {
            throw new AgentUnavailableException("no link", HOST);
        }));
        assertEquals("The host's agent did not answer.", words(command -> {
            throw new OperationTimedoutException(new Command[] {command}, HOST, SEQUENCE, 15, false);
        }));
        assertNotNull(words(command -> {
            throw new CloudRuntimeException("the database is away");
        }));
    }

    private String words(Release release) {
        AgentLink.ReleaseStart start = release(release);
        assertFalse(start.isStarted());
        return start.words();
    }

    private AgentLink.ReleaseStart release(Release release) {
        return new CloudStackAgents(agents(arguments -> release.answer((Command) arguments[1]))).release(HOST, "i-2-7-VM");
    }

    private String heardOf(Answer answer) {
        probe(commandAndListener());
        assertTrue(listener.processAnswers(HOST, SEQUENCE, new Answer[] {answer}));
        return heard.get(0);
    }

    private StatusProbeCommand asked() {
        return new StatusProbeCommand(timeouts);
    }

    private Send commandAndListener() {
        return (commands, reply) -> {
            probe = (StatusProbeCommand) commands.iterator().next();
            listener = reply;
        };
    }

    private void probe(Send send) {
        new CloudStackAgents(agents(arguments -> {
            send.send((Commands) arguments[1], (Listener) arguments[2]);
            return SEQUENCE;
        })).probe(HOST, timeouts, new Notes());
    }

    private static AgentManager agents(Manager manager) {
        return (AgentManager) Proxy.newProxyInstance(AgentManager.class.getClassLoader(), new Class<?>[] {AgentManager.class},
                (proxy, method, arguments) -> {
                    assertEquals("send", method.getName());
                    assertEquals(HOST, arguments[0]);
                    return manager.call(arguments);
                });
    }

    private interface Manager {
        Object call(Object[] arguments) throws Exception;
    }

    private interface Send {
        void send(Commands commands, Listener listener) throws Exception;
    }

    private interface Release {
        Answer answer(Command command) throws Exception;
    }

    private final class Notes implements AgentLink.ProbeListener {

        @Override
        public void answered(long hostId, HostReport given) {
            assertSame(report, given);
            heard.add("answered " + hostId);
        }

        @Override
        public void failed(String problem) {
            heard.add("failed " + problem);
        }

        @Override
        public void unsupported() {
            heard.add("unsupported");
        }

        @Override
        public void unanswered() {
            heard.add("unanswered");
        }

        @Override
        public void unreachable() {
            heard.add("unreachable");
        }
    }
}
