// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.agent;

import java.util.function.Consumer;

/** The agent at the other end of a connection. */
public interface AgentPeer {

    /**
     * Takes a request. It may answer at once, later, never, or with nonsense; it must not block.
     *
     * @param request commands as they go over the wire, see {@link AgentWire}
     * @param reply takes the answers, in the same form
     */
    void take(String request, Consumer<String> reply);

    /** The connection is gone; answers of earlier requests lead nowhere. */
    default void disconnected() {
    }
}
