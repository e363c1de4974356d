// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.apache.cloudstack.api.InternalIdentity;
import org.apache.cloudstack.framework.jobs.AsyncJobManager;
import org.junit.jupiter.api.Test;

/** What a client that polls a release sees of it. */
class JobProgressTest {

    private final List<Object[]> updates = new ArrayList<>();
    private boolean broken;
    private final JobProgress progress = new JobProgress(jobs(), (InternalIdentity) () -> 4711L);

    @Test
    void eachStepMovesTheJobOnAndSaysWhatIsDone() {
        progress.say("Asking host kvm7.");
        progress.say("Released.");

        assertEquals(List.of(1, 2), List.of(updates.get(0)[1], updates.get(1)[1]));
        assertEquals(4711L, updates.get(0)[0]);
        assertTrue(updates.get(0)[2].toString().contains("Asking host kvm7."), updates.get(0)[2].toString());
        assertTrue(updates.get(1)[2].toString().contains("Released."));
    }

    @Test
    void aStepThatCannotBeShownDoesNotStopTheRelease() {
        broken = true;
        assertDoesNotThrow(() -> progress.say("Asking host kvm7."));
        assertDoesNotThrow(() -> new JobProgress(null, null).say("Without a job."));
    }

    private AsyncJobManager jobs() {
        return (AsyncJobManager) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {AsyncJobManager.class},
                (proxy, method, arguments) -> {
                    if (broken) {
                        throw new IllegalStateException("the database is away");
                    }
                    updates.add(arguments);
                    return null;
                });
    }
}
