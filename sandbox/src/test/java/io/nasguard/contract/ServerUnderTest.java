// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A server with the plugin, which the contract is held to; a sandbox or any other. */
final class ServerUnderTest implements AutoCloseable {

    /** Users of a sandbox with less rights. */
    enum Role { READ_ONLY_ADMIN, USER }

    /** How to log in as a user of that role: only where these users are known. */
    @FunctionalInterface
    interface Users {
        ApiClient as(Role role);
    }

    private final ApiClient admin;
    private final Users users;
    private final Path log;
    private final Database database;
    private final AutoCloseable process;
    private final String version;

    /**
     * @param users null where none are known
     * @param log the server's log file, null where it is not known
     * @param database null where it cannot be reached
     * @param process what to end at the end, null for nothing
     */
    ServerUnderTest(ApiClient admin, Users users, Path log, Database database, AutoCloseable process) {
        this.admin = admin;
        this.users = users;
        this.log = log;
        this.database = database;
        this.process = process;
        version = admin.call("listCapabilities").ok().path("capability").path("cloudstackversion").asText();
    }

    ApiClient admin() {
        return admin;
    }

    Optional<Users> users() {
        return Optional.ofNullable(users);
    }

    Optional<Path> log() {
        return Optional.ofNullable(log);
    }

    Optional<Database> database() {
        return Optional.ofNullable(database);
    }

    /** The CloudStack version that it says it is, for instance {@code 4.20.2.0}. */
    String version() {
        return version;
    }

    /** True where CloudStack itself knows repositories that serve other zones: 4.22 and later. */
    boolean hasCrossZoneInstanceCreation() {
        return minor() >= 22;
    }

    /** True where a restore mounts without the mount options: 4.20.0 and its patches. */
    boolean restoresIgnoreMountOptions() {
        return version.startsWith("4.20.0.");
    }

    private int minor() {
        return Integer.parseInt(version.split("\\.")[1]);
    }

    /** The ids of the zones, in the server's order; at least one. */
    List<String> zoneIds() {
        return admin.call("listZones").list("zone").stream().map(zone -> zone.path("id").asText()).toList();
    }

    @Override
    public void close() throws Exception {
        if (process != null) {
            process.close();
        }
    }
}
