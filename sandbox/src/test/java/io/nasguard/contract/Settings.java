// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Changes settings through the API; all are as before when the test ends. */
final class Settings implements AutoCloseable {

    static final String ENABLED = "nas.backup.guard.enabled";
    static final String DEFAULT_NFS_OPTIONS = "nas.backup.guard.default.nfs.mount.options";
    static final String DEFAULT_TIMEOUT = "nas.backup.guard.default.timeout";
    static final String HARD_MOUNT_POLICY = "nas.backup.guard.hard.mount.policy";
    static final String DOCS_URL = "nas.backup.guard.docs.url";

    private final ApiClient api;
    private final Deque<Runnable> undo = new ArrayDeque<>();

    Settings(ServerUnderTest server) {
        this.api = server.admin();
    }

    void set(String name, String value) {
        String before = value(name, null);
        undo.push(() -> write(name, before, null));
        write(name, value, null);
    }

    /** Sets the zone's own value. */
    void setInZone(String zoneId, String name, String value) {
        String before = value(name, zoneId);
        boolean itsOwn = !before.equals(value(name, null));
        undo.push(() -> {
            if (itsOwn) {
                write(name, before, zoneId);
            } else {
                api.call("resetConfiguration", "name", name, "zoneid", zoneId).ok();
            }
        });
        write(name, value, zoneId);
    }

    private void write(String name, String value, String zoneId) {
        api.call("updateConfiguration", "name", name, "value", value, "zoneid", zoneId).ok();
    }

    private String value(String name, String zoneId) {
        List<JsonNode> found =
                api.call("listConfigurations", "name", name, "zoneid", zoneId).list("configuration");
        return found.isEmpty() ? "" : found.get(0).path("value").asText();
    }

    @Override
    public void close() {
        undo.forEach(Runnable::run);
    }
}
