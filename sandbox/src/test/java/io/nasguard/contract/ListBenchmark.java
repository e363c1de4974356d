// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Measures {@code listBackupRepositories} on a server with many repositories, as a client sees it: from the call to the
 * last byte of the answer. It adds what is missing up to a thousand, every fifth of them a hard mount; each row is another
 * cipher text, even where the options are the same.
 *
 * <pre>
 * mvn -pl sandbox -am test-compile
 * mvn -pl sandbox exec:java -Dexec.classpathScope=test -Dexec.mainClass=io.nasguard.contract.ListBenchmark \
 *     -Dexec.args="http://localhost:8080/client/api API_KEY SECRET_KEY fill measure clean"
 * </pre>
 *
 * <p>To compare with CloudStack's own list: {@code fill}, take the plugin's jar away, restart, {@code measure}.
 */
final class ListBenchmark {

    private static final String MARK = "list-benchmark-";
    private static final int REPOSITORIES = 1000;
    private static final int WARM_UP = 30;
    private static final int CALLS = 200;

    private final ApiClient api;

    private ListBenchmark(ApiClient api) {
        this.api = api;
    }

    public static void main(String[] arguments) {
        if (arguments.length < 4) {
            System.err.println("Give: API-URL API-KEY SECRET-KEY and one or more of fill, measure, clean");
            System.exit(2);
        }
        ListBenchmark benchmark = new ListBenchmark(new ApiClient(URI.create(arguments[0]), arguments[1], arguments[2]));
        for (String step : Arrays.asList(arguments).subList(3, arguments.length)) {
            switch (step) {
                case "fill" -> benchmark.fill();
                case "measure" -> benchmark.measure();
                case "clean" -> benchmark.clean();
                default -> throw new IllegalArgumentException(step + ": give fill, measure or clean");
            }
        }
    }

    private void fill() {
        String zone = api.call("listZones").list("zone").get(0).path("id").asText();
        int there = all().size();
        for (int i = there; i < REPOSITORIES; i++) {
            String options = switch (i % 5) {
                case 0 -> "hard,vers=4.1";
                case 1 -> "vers=4.2,nconnect=4";
                default -> "";
            };
            api.call("addBackupRepository", "name", MARK + UUID.randomUUID(), "type", "nfs", "provider", "nas",
                    "zoneid", zone, "address", "nas-" + i + ".example.org:/export/backup", "mountopts", options).ok();
        }
    }

    private void clean() {
        for (JsonNode repository : all()) {
            if (repository.path("name").asText().startsWith(MARK)) {
                api.call("deleteBackupRepository", "id", repository.path("id").asText()).ok();
            }
        }
    }

    private List<JsonNode> all() {
        return api.call("listBackupRepositories").list("backuprepository");
    }

    private void measure() {
        System.out.printf("CloudStack %s, %d calls each, after %d to warm up; milliseconds%n",
                api.call("listCapabilities").ok().path("capability").path("cloudstackversion").asText(), CALLS, WARM_UP);
        System.out.printf("%-32s %8s %8s %8s %8s %10s %8s%n", "listBackupRepositories", "first", "p50", "p99", "max", "bytes",
                "rows");
        measure("all");
        measure("page 3 of 20 rows", "page", "3", "pagesize", "20");
        measure("by id", "id", all().get(0).path("id").asText());
        measure("hard mounts, page of 20 rows", "hardmount", "true", "page", "1", "pagesize", "20");
        measure("by name, page of 20 rows", "sortby", "name", "page", "1", "pagesize", "20");
    }

    private void measure(String what, String... parameters) {
        double first = milliseconds(parameters);
        for (int i = 0; i < WARM_UP; i++) {
            milliseconds(parameters);
        }
        double[] times = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            times[i] = milliseconds(parameters);
        }
        Arrays.sort(times);
        ApiAnswer answer = api.call("listBackupRepositories", parameters);
        System.out.printf("%-32s %8.1f %8.1f %8.1f %8.1f %10d %8d%n", what, first, times[CALLS / 2], times[CALLS * 99 / 100],
                times[CALLS - 1], answer.text().length(), answer.list("backuprepository").size());
    }

    private double milliseconds(String... parameters) {
        long start = System.nanoTime();
        ApiAnswer answer = api.call("listBackupRepositories", parameters);
        long nanoseconds = System.nanoTime() - start;
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.text());
        }
        return nanoseconds / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
