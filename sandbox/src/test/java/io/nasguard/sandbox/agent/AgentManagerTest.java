// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.cloud.agent.Listener;
import com.cloud.agent.api.AgentControlAnswer;
import com.cloud.agent.api.AgentControlCommand;
import com.cloud.agent.api.Answer;
import com.cloud.agent.api.Command;
import com.cloud.agent.api.StartupCommand;
import com.cloud.agent.manager.Commands;
import com.cloud.exception.AgentUnavailableException;
import com.cloud.exception.OperationTimedoutException;
import com.cloud.host.Host;
import com.cloud.host.Status;
import io.nasguard.sandbox.db.Sql;
import io.nasguard.sandbox.engine.EngineFixture;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agents as CloudStack's management server knows them. */
class AgentManagerTest {

    private SandboxAgentManager manager;
    private long host;

    @BeforeEach
    void connectNobody() throws Exception {
        manager = EngineFixture.server().context("core").getBean(SandboxAgentManager.class);
        host = Sql.insert("INSERT INTO host (name, uuid, guid, status, type, private_ip_address, data_center_id, version,"
                + " dom0_memory, last_ping) VALUES ('kvm', ?, ?, 'Disconnected', 'Routing', '10.0.0.1', 1, '4', 0, 0)",
                UUID.randomUUID().toString(), UUID.randomUUID().toString());
    }

    @AfterEach
    void disconnect() {
        manager.disconnect(host, Status.Disconnected);
    }

    @Test
    void anAnswerComesThroughTheListener() throws Exception {
        manager.connect(host, (request, reply) -> reply.accept(AgentWire.write(new Answer(new Ask(), true, request))));
        Heard heard = new Heard(60);

        long sequence = manager.send(host, new Commands(new Ask()), heard);

        assertEquals("answer " + host + " " + sequence, heard.next());
        assertTrue(heard.answers.get(0).getDetails().contains(Ask.class.getName()), heard.answers.get(0).getDetails());
    }

    @Test
    void anAgentThatIsNotConnectedCannotBeAsked() {
        Heard heard = new Heard(60);
        assertThrows(AgentUnavailableException.class, () -> manager.send(host, new Commands(new Ask()), heard));
        assertThrows(AgentUnavailableException.class, () -> manager.send(host, new Ask()));
        assertNull(manager.easySend(host, new Ask()));
        assertFalse(manager.isAgentAttached(host));
        assertTrue(heard.said.isEmpty());
    }

    @Test
    void anAgentThatNeverAnswersIsToldByTheListenersTime() throws Exception {
        manager.connect(host, (request, reply) -> { });
        Heard heard = new Heard(1);

        long sequence = manager.send(host, new Commands(new Ask()), heard);

        assertEquals("timeout " + host + " " + sequence, heard.next());
    }

    @Test
    void aLateAnswerFindsNobody() throws Exception {
        BlockingQueue<Consumer<String>> kept = new LinkedBlockingQueue<>();
        manager.connect(host, (request, reply) -> kept.add(reply));
        Heard heard = new Heard(1);
        manager.send(host, new Commands(new Ask()), heard);
        assertTrue(heard.next().startsWith("timeout"));

        kept.take().accept(AgentWire.write(new Answer(new Ask())));
        manager.send(host, new Commands(new Ask()), heard);
        kept.take().accept(AgentWire.write(new Answer(new Ask())));

        assertTrue(heard.next().startsWith("answer"));
        assertEquals(1, heard.answers.size());
    }

    @Test
    void nonsenseIsNoAnswer() throws Exception {
        manager.connect(host, (request, reply) -> {
            reply.accept("{");
            reply.accept("[{\"com.example.NoSuchAnswer\": {}}]");
            reply.accept(AgentWire.write(new Ask()));
        });
        Heard heard = new Heard(1);
        manager.send(host, new Commands(new Ask()), heard);
        assertTrue(heard.next().startsWith("timeout"));
    }

    @Test
    void whoWaitsIsToldThatTheAgentIsGone() throws Exception {
        manager.connect(host, (request, reply) -> { });
        Heard waits = new Heard(60);
        manager.send(host, new Commands(new Ask()), waits);

        manager.disconnect(host, Status.Down);

        assertEquals("disconnect " + host + " Down", waits.next());
        assertEquals("Down", Sql.first(row -> row.getString(1), "SELECT status FROM host WHERE id = ?", host).orElseThrow());
        assertEquals(0L, Sql.first(row -> row.getLong(1), "SELECT COALESCE(mgmt_server_id, 0) FROM host WHERE id = ?", host)
                .orElseThrow());
    }

    @Test
    void agentsThatComeAndGoAreHeardOf() throws Exception {
        Heard heard = new Heard(-1);
        manager.registerForHostEvents(heard, true, false, false);

        manager.connect(host, (request, reply) -> { });
        assertEquals("connect " + host + " Connecting", heard.next());
        assertTrue(isUp());
        manager.reconnect(host);
        assertEquals("disconnect " + host + " Disconnected", heard.next());
        assertFalse(manager.isAgentAttached(host));
    }

    @Test
    void aListenerThatFailsCostsTheHostItsConnection() throws Exception {
        long refused = host;
        manager.registerForHostEvents(new Heard(-1) {
            @Override
            public void processConnect(Host agent, StartupCommand command, boolean forRebalance) {
                if (agent.getId() == refused) {
                    throw new IllegalStateException("A test's own failure");
                }
            }
        }, true, false, false);

        manager.connect(host, (request, reply) -> { });

        assertFalse(isUp());
        assertFalse(manager.isAgentAttached(host));
    }

    private boolean isUp() throws InterruptedException {
        for (int round = 0; round < 1000; round++) {
            String status = Sql.first(row -> row.getString(1), "SELECT status FROM host WHERE id = ?", host).orElseThrow();
            if (!status.equals("Connecting")) {
                return status.equals("Up");
            }
            Thread.sleep(20);
        }
        throw new AssertionError("Still connecting");
    }

    @Test
    void whatIsInSequenceWaitsForItsTurnAndTheRestDoesNot() throws Exception {
        BlockingQueue<String> requests = new LinkedBlockingQueue<>();
        BlockingQueue<Consumer<String>> kept = new LinkedBlockingQueue<>();
        manager.connect(host, (request, reply) -> {
            requests.add(request);
            kept.add(reply);
        });
        Heard heard = new Heard(60);
        manager.send(host, new Commands(new AskInTurn()), heard);
        manager.send(host, new Commands(new AskInTurn()), heard);
        manager.send(host, new Commands(new Ask()), heard);

        assertTrue(requests.take().contains("AskInTurn"));
        assertTrue(requests.take().contains("Ask\""));
        assertTrue(requests.isEmpty());
        kept.take().accept(AgentWire.write(new Answer(new Ask())));
        assertTrue(requests.poll(1, TimeUnit.MINUTES).contains("AskInTurn"));
    }

    @Test
    void aHostInMaintenanceTakesWhatIsAllowedThere() throws Exception {
        manager.connect(host, (request, reply) -> reply.accept(AgentWire.write(new Answer(new Ask()))));
        Sql.update("UPDATE host SET resource_state = 'Maintenance' WHERE id = ?", host);
        assertThrows(AgentUnavailableException.class, () -> manager.send(host, new Ask()));
        Ask allowed = new Ask();
        allowed.setBypassHostMaintenance(true);
        assertTrue(manager.send(host, allowed).getResult());
    }

    @Test
    void aCallThatWaitsGivesUpAfterTwiceItsTime() throws Exception {
        manager.connect(host, (request, reply) -> { });
        Ask impatient = new Ask();
        impatient.setWait(1);
        OperationTimedoutException end = assertThrows(OperationTimedoutException.class, () -> manager.send(host, impatient));
        assertEquals(2, end.getWaitTime());
    }

    /** Any command. */
    public static class Ask extends Command {
        @Override
        public boolean executeInSequence() {
            return false;
        }
    }

    /** One that queues. */
    public static class AskInTurn extends Command {
        @Override
        public boolean executeInSequence() {
            return true;
        }
    }

    /** Keeps what it hears. */
    private static class Heard implements Listener {
        private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
        private final List<Answer> answers = new CopyOnWriteArrayList<>();
        private final int timeout;

        Heard(int timeout) {
            this.timeout = timeout;
        }

        String next() throws InterruptedException {
            return said.poll(1, TimeUnit.MINUTES);
        }

        @Override
        public boolean processAnswers(long agentId, long sequence, Answer[] given) {
            answers.addAll(List.of(given));
            return said.add("answer " + agentId + " " + sequence);
        }

        @Override
        public boolean processTimeout(long agentId, long sequence) {
            return said.add("timeout " + agentId + " " + sequence);
        }

        @Override
        public boolean processDisconnect(long agentId, Status state) {
            return said.add("disconnect " + agentId + " " + state);
        }

        @Override
        public void processConnect(Host agent, StartupCommand command, boolean forRebalance) {
            said.add("connect " + agent.getId() + " " + agent.getStatus());
        }

        @Override
        public boolean processCommands(long agentId, long sequence, Command[] commands) {
            return false;
        }

        @Override
        public AgentControlAnswer processControlCommand(long agentId, AgentControlCommand command) {
            return null;
        }

        @Override
        public void processHostAdded(long hostId) {
            said.add("added");
        }

        @Override
        public void processHostAboutToBeRemoved(long hostId) {
            said.add("to be removed");
        }

        @Override
        public void processHostRemoved(long hostId, long clusterId) {
            said.add("removed");
        }

        @Override
        public boolean isRecurring() {
            return false;
        }

        @Override
        public int getTimeout() {
            return timeout;
        }
    }
}
