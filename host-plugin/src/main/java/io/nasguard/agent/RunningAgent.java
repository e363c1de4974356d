// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

/** What only the agent that runs can say of itself: its files may have changed since it was started. */
public final class RunningAgent {

    private final long pid;
    private final String backupScript;
    private final int commandTimeout;

    /**
     * An agent.
     *
     * @param pid its process
     * @param backupScript the nasbackup.sh it found when it was started; null where it found none
     * @param commandTimeout the seconds after which it gives up on a script
     */
    public RunningAgent(long pid, String backupScript, int commandTimeout) {
        this.pid = pid;
        this.backupScript = backupScript;
        this.commandTimeout = commandTimeout;
    }

    long pid() {
        return pid;
    }

    String backupScript() {
        return backupScript;
    }

    int commandTimeout() {
        return commandTimeout;
    }
}
