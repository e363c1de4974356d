// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.agents;

import com.cloud.agent.api.Answer;
import com.cloud.agent.api.UnsupportedAnswer;
import com.cloud.host.Status;
import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.StatusProbeAnswer;
import io.nasguard.status.AgentLink.ProbeListener;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Waits for what becomes of one probe, without a thread, and tells it once: CloudStack may report the end of one command
 * in two ways, such as a disconnect and an exception.
 */
final class ProbeReply extends AgentListener {

    private final ProbeListener listener;
    private final int timeout;
    private final AtomicBoolean told = new AtomicBoolean();

    /** @param timeout seconds until it counts as unanswered */
    ProbeReply(ProbeListener listener, int timeout) {
        this.listener = listener;
        this.timeout = timeout;
    }

    @Override
    public boolean processAnswers(long hostId, long sequence, Answer[] answers) {
        Answer answer = answers == null || answers.length == 0 ? null : answers[0];
        tell(() -> read(hostId, answer));
        return true;
    }

    private void read(long hostId, Answer answer) {
        if (answer instanceof StatusProbeAnswer) {
            HostReport report = answer.getResult() ? ((StatusProbeAnswer) answer).getReport() : null;
            if (report == null) {
                listener.failed(details(answer));
            } else {
                listener.answered(hostId, report);
            }
        } else if (answer instanceof UnsupportedAnswer) {
            listener.unsupported();
        } else if (answer == null) {
            listener.failed("The agent's answer is empty.");
        } else {
            listener.failed("The agent answered with " + answer.getClass().getSimpleName() + ": " + details(answer));
        }
    }

    private static String details(Answer answer) {
        String details = answer.getDetails();
        return details == null || details.isEmpty() ? "The agent gave no reason." : details;
    }

    @Override
    public boolean processTimeout(long hostId, long sequence) {
        tell(listener::unanswered);
        return true;
    }

    @Override
    public boolean processDisconnect(long hostId, Status state) {
        unreachable();
        return true;
    }

    void unreachable() {
        tell(listener::unreachable);
    }

    @Override
    public int getTimeout() {
        return timeout;
    }

    private void tell(Runnable what) {
        if (told.compareAndSet(false, true)) {
            what.run();
        }
    }
}
