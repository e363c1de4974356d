// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A script that runs for CloudStack's agent, on a thread like the agent's: it reads standard output to its end, then
 * waits for the process, and reads the error pipe never ({@code Script.executePipedCommands}).
 */
final class AgentCall {

    private final Process process;
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private final StringBuffer output = new StringBuffer();
    private final long started;
    private volatile long ended;

    AgentCall(ProcessBuilder builder) throws IOException {
        started = System.nanoTime();
        process = builder.start();
        Thread thread = new Thread(this::read, "agent");
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                output.append(line).append('\n');
            }
            int code = process.waitFor();
            ended = System.nanoTime();
            exit.complete(code);
        } catch (IOException | InterruptedException e) {
            exit.completeExceptionally(e);
        }
    }

    /** Waits until the agent has its thread back; fails when that takes longer than {@code limit}. */
    AgentCall await(Duration limit) throws InterruptedException, ExecutionException {
        try {
            exit.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return this;
        } catch (TimeoutException e) {
            throw new AssertionError("the agent's thread is held after " + limit + "; output so far: " + output, e);
        }
    }

    /** When the call began, in the nanoseconds of {@link System#nanoTime()}. */
    long started() {
        return started;
    }

    /** When the agent had its thread back, in the same nanoseconds. */
    long ended() {
        return ended;
    }

    boolean isOver() {
        return exit.isDone();
    }

    int exit() {
        return exit.join();
    }

    /** What the script wrote to standard output. */
    String output() {
        return output.toString();
    }

    /** What systemd does when the agent is stopped: TERM for the script that the agent started. */
    void terminate() {
        // Not Process.destroy(), which closes our end of the pipes as well.
        process.toHandle().destroy();
    }

    /** SIGKILL for the script that the agent started. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** The process id of the script that the agent started. */
    long pid() {
        return process.pid();
    }
}
