// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.agents;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.cloud.agent.AgentManager;
import io.nasguard.repository.Clocks;
import io.nasguard.repository.GuardSettings;
import io.nasguard.repository.RepositoryStore.StoreException;
import io.nasguard.status.HostMonitor;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The monitor's thread among CloudStack's components, whose base class works here. */
class MonitorThreadTest {

    private int listeners;
    private int waitsRead;
    private boolean databaseIsAway;
    private boolean agentsConnect;
    private final MonitorThread thread = new MonitorThread(new HostMonitor(null, null, null, null, null, null, 1),
            settingsThatAreOff(), null, clocks(), agentManager());

    /** CloudStack reads its list without a lock while agents connect: one that is longer then fails their connection. */
    @Test
    void itListensBeforeTheFirstAgentCanConnectAndOnce() throws Exception {
        assertTrue(thread.configure("nasGuardMonitorThread", Map.of()));
        agentsConnect = true;
        assertDoesNotThrow(thread::start);
        assertTrue(thread.stop());
        assertDoesNotThrow(thread::start);
        assertTrue(thread.stop());

        assertEquals(1, listeners);
    }

    /** CloudStack reads commands.timeout when it starts; who reads it later may read another. */
    @Test
    void theWaitForBackupsIsReadAtTheStartAndNeverStopsIt() {
        assertTrue(thread.start());
        assertEquals(1, waitsRead);
        thread.stop();
        databaseIsAway = true;
        assertTrue(thread.start());
        thread.stop();
    }

    private Clocks clocks() {
        return (Clocks) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Clocks.class},
                (proxy, method, arguments) -> {
                    if (databaseIsAway) {
                        throw new StoreException("The database is away", null);
                    }
                    waitsRead++;
                    return 3600L;
                });
    }

    private AgentManager agentManager() {
        return (AgentManager) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {AgentManager.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("registerForHostEvents")) {
                        assertFalse(agentsConnect, "the list of listeners grew while agents connect");
                        listeners++;
                    }
                    return 1;
                });
    }

    private static GuardSettings settingsThatAreOff() {
        return (GuardSettings) Proxy.newProxyInstance(MonitorThreadTest.class.getClassLoader(),
                new Class<?>[] {GuardSettings.class}, (proxy, method, arguments) -> false);
    }
}
