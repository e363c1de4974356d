// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;

/** The hosts of the server under test; those of a sandbox behave as a test wants. */
final class Hosts implements AutoCloseable {

    private static final long PATIENCE_MILLISECONDS = 150_000;

    private final ApiClient api;
    private final Set<String> changed = new HashSet<>();

    Hosts(ServerUnderTest server) {
        this.api = server.admin();
    }

    /** The rows of a list with these parameters. */
    List<JsonNode> list(String... parameters) {
        return listing(parameters).list("hostbackupstatus");
    }

    ApiAnswer listing(String... parameters) {
        return api.call("listHostsBackupStatus", parameters);
    }

    /** The row of one host. */
    JsonNode status(String hostId) {
        return list("hostid", hostId).get(0);
    }

    /** The id of a host of the sandbox's seed; a test that needs one is left out on other servers. */
    String named(String name) {
        Assumptions.assumeTrue(api.call("listSandboxHosts").status() == 200, "LEFT OUT: this server's hosts are real ones");
        return api.call("listSandboxHosts", "keyword", name).list("sandboxhost").get(0).path("id").asText();
    }

    /** Lets a host behave so until the test's end, with a backup that began so many seconds ago. */
    void behave(String hostId, String behaviour, int secondsAgo) {
        changed.add(hostId);
        api.call("updateSandboxHost", "id", hostId, "behaviour", behaviour, "ago", String.valueOf(secondsAgo)).ok();
    }

    /** Waits until the host's row is as it is to become for sure. */
    JsonNode await(String hostId, Predicate<JsonNode> come) {
        long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
        JsonNode status = status(hostId);
        while (!come.test(status)) {
            if (System.currentTimeMillis() > end) {
                fail("Not come: " + status.toPrettyString());
            }
            pause();
            status = status(hostId);
        }
        return status;
    }

    JsonNode awaitState(String hostId, String state) {
        return await(hostId, status -> status.path("backupstate").asText().equals(state));
    }

    /** Starts a release and waits for its job's end. */
    JsonNode release(String hostId, String vmId) {
        String job = api.call("releaseHostBackups", "hostid", hostId, "virtualmachineid", vmId).ok().path("jobid").asText();
        long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
        while (System.currentTimeMillis() < end) {
            JsonNode result = api.call("queryAsyncJobResult", "jobid", job).ok();
            if (result.path("jobstatus").asInt() != 0) {
                return result;
            }
            pause();
        }
        return fail("The job has not ended: " + job);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail("Interrupted");
        }
    }

    @Override
    public void close() {
        changed.forEach(host -> api.call("updateSandboxHost", "id", host, "behaviour", "healthy").ok());
    }
}
