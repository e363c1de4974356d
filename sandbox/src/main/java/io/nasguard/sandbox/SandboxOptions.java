// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** What {@code bin/sandbox} is told. */
public final class SandboxOptions {

    static final int DEFAULT_PORT = 8080;

    private int port = DEFAULT_PORT;
    private Path work = Path.of("target", "sandbox");
    private Path data;
    private Path webapp;
    private Path machine;
    private String databaseUrl;
    private String databaseUser = "root";
    private String databasePassword = "";
    private boolean encryption = true;

    /**
     * @param arguments such as {@code --port 8081}; {@code --like} is for the launcher, which chooses classes by it, and has
     *     to be what this process runs with
     * @throws IllegalArgumentException naming the option that is wrong
     */
    public static SandboxOptions parse(List<String> arguments) {
        SandboxOptions options = new SandboxOptions();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext();) {
            options.set(rest.next(), rest);
        }
        if (options.data != null && options.databaseUrl != null) {
            throw new IllegalArgumentException("--data and --db-url: give one of them, the other database would stay empty");
        }
        return options;
    }

    private void set(String option, Iterator<String> rest) {
        switch (option) {
            case "--port" -> port(number(option, value(option, rest)));
            case "--like" -> checkLike(value(option, rest));
            case "--work" -> work(Path.of(value(option, rest)));
            case "--data" -> data(Path.of(value(option, rest)));
            case "--machine" -> machine(Path.of(value(option, rest)));
            case "--webapp" -> webapp(Path.of(value(option, rest)));
            case "--db-url" -> databaseUrl(value(option, rest));
            case "--db-user" -> databaseUser(value(option, rest));
            case "--db-password" -> databasePassword(value(option, rest));
            case "--no-encryption" -> encryption(false);
            default -> throw new IllegalArgumentException(option + ": unknown option, see bin/sandbox --help");
        }
    }

    private static void checkLike(String label) {
        if (Like.of(label) != Like.current()) {
            throw new IllegalArgumentException("--like " + label + ": this process runs the classes of "
                    + Like.current().label() + "; start it with bin/sandbox");
        }
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + ": a value is missing");
        }
        return rest.next();
    }

    private static int number(String option, String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException(option + " " + text + ": not a port number (0 to 65535)");
        }
        return Integer.parseInt(text);
    }

    /** @param value port to listen at, 0 for any free one */
    public SandboxOptions port(int value) {
        port = value;
        return this;
    }

    /** @param folder for unpacked programs and temporary databases; may be shared by several sandboxes */
    public SandboxOptions work(Path folder) {
        work = folder;
        return this;
    }

    /** @param folder that keeps the database from one start to the next; null for a fresh database */
    public SandboxOptions data(Path folder) {
        data = folder;
        return this;
    }

    /** @param folder that holds the plugin's page, {@code index.html}; null for none */
    public SandboxOptions webapp(Path folder) {
        webapp = folder;
        return this;
    }

    /** @param checkout of the project, by which this machine becomes one of the hosts; null for simulated hosts alone */
    public SandboxOptions machine(Path checkout) {
        machine = checkout;
        return this;
    }

    /** @param url of a MariaDB or MySQL, its empty schema included; null for the embedded one */
    public SandboxOptions databaseUrl(String url) {
        databaseUrl = url;
        return this;
    }

    public SandboxOptions databaseUser(String name) {
        databaseUser = name;
        return this;
    }

    public SandboxOptions databasePassword(String password) {
        databasePassword = password;
        return this;
    }

    /** @param on whether columns are encrypted, as in a normal installation */
    public SandboxOptions encryption(boolean on) {
        encryption = on;
        return this;
    }

    int port() {
        return port;
    }

    Path work() {
        return work;
    }

    Path data() {
        return data;
    }

    Path machine() {
        return machine;
    }

    Path webapp() {
        return webapp;
    }

    String databaseUrl() {
        return databaseUrl;
    }

    String databaseUser() {
        return databaseUser;
    }

    String databasePassword() {
        return databasePassword;
    }

    boolean encryption() {
        return encryption;
    }
}
