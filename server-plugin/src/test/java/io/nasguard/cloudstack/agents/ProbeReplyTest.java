// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.agents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.cloud.agent.api.Answer;
import com.cloud.host.Status;
import io.nasguard.agent.api.HostReport;
import io.nasguard.status.AgentLink.ProbeListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Answers themselves are CloudStack's classes: what is read from them is tested in the sandbox. */
class ProbeReplyTest {

    private static final long HOST = 7;
    private static final long SEQUENCE = 1;

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final ProbeReply reply = new ProbeReply(new Notes(), 20);

    @Test
    void anAnswerThatIsNoneIsAFailure() {
        reply.processAnswers(HOST, SEQUENCE, null);
        new ProbeReply(new Notes(), 20).processAnswers(HOST, SEQUENCE, new Answer[0]);
        new ProbeReply(new Notes(), 20).processAnswers(HOST, SEQUENCE, new Answer[1]);

        assertEquals(List.of("failed", "failed", "failed"), heard);
    }

    @Test
    void noAnswerInTimeIsSaidOnce() {
        reply.processTimeout(HOST, SEQUENCE);
        reply.processAnswers(HOST, SEQUENCE, null);
        reply.processDisconnect(HOST, Status.Disconnected);

        assertEquals(List.of("unanswered"), heard);
    }

    /** CloudStack reports a send that fails as a disconnect, and throws as well. */
    @Test
    void aDisconnectAndAnExceptionAreOneUnreachableHost() {
        reply.processDisconnect(HOST, Status.Alert);
        reply.unreachable();

        assertEquals(List.of("unreachable"), heard);
    }

    @Test
    void manyThreadsThatEndItAtATimeTellOnce() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch begin = new CountDownLatch(1);
        for (int i = 0; i < 8; i++) {
            threads.execute(() -> {
                try {
                    begin.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                reply.processTimeout(HOST, SEQUENCE);
            });
        }
        begin.countDown();
        threads.shutdown();
        threads.awaitTermination(30, TimeUnit.SECONDS);

        assertEquals(List.of("unanswered"), heard);
    }

    /** A timeout of 0 would go off at once, one of -1 never. */
    @Test
    void cloudStackIsToldHowLongToWaitAndThatOneAnswerIsAll() {
        assertEquals(20, reply.getTimeout());
        assertFalse(reply.isRecurring());
    }

    private final class Notes implements ProbeListener {

        @Override
        public void answered(long hostId, HostReport report) {
            heard.add("answered");
        }

        @Override
        public void failed(String problem) {
            heard.add("failed");
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
