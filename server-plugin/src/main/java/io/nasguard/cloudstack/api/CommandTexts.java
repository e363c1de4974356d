// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.api;

/** What {@code listApis} says of a command that is there in two shapes, for CloudStack before 4.22 and from it on. */
final class CommandTexts {

    static final String ADD = "Adds a backup repository to store NAS backups. An nfs repository without mount options is"
            + " stored as soft,timeo=50,retrans=3, so that an unreachable NAS cannot block a host without end.";

    static final String UPDATE = "Updates a backup repository. What is left out stays as it is.";

    private CommandTexts() {
    }
}
