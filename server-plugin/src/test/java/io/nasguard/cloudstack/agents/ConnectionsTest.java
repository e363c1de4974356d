// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.agents;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.cloud.host.Host;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    @Test
    void aHostThatConnectsIsPassedOn() {
        List<Long> connected = new ArrayList<>();
        new Connections(connected::add).processConnect(host(7), null, false);

        assertEquals(List.of(7L), connected);
    }

    /** CloudStack would disconnect the agent. */
    @Test
    void noFailureOfOursReachesCloudStack() {
        Connections failing = new Connections(id -> {
            throw new IllegalStateException("the monitor is broken");
        });

        assertDoesNotThrow(() -> failing.processConnect(host(7), null, false));
        assertDoesNotThrow(() -> failing.processConnect(null, null, false));
    }

    private static Host host(long id) {
        return (Host) Proxy.newProxyInstance(Host.class.getClassLoader(), new Class<?>[] {Host.class},
                (proxy, method, arguments) -> method.getName().equals("getId") ? (Object) id : null);
    }
}
