// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.engine;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the sandbox serves HTTP. */
public final class Settings {
    private final String host;
    private final int port;
    private final Path shell;
    private final Map<String, Path> webapps;

    private Settings(Builder builder) {
        host = builder.host;
        port = builder.port;
        shell = builder.shell;
        webapps = Map.copyOf(builder.webapps);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** @return the address to listen at */
    public String host() {
        return host;
    }

    /** @return the port, 0 for any that is free */
    public int port() {
        return port;
    }

    /** @return a folder served at {@code /client/}, null for the one in the sandbox's jar */
    public Path shell() {
        return shell;
    }

    /** @return folders by name, each served at {@code /client/NAME/} */
    public Map<String, Path> webapps() {
        return webapps;
    }

    /** Builds settings; the sandbox has known passwords, so it listens at the loopback address unless told otherwise. */
    public static final class Builder {
        private final Map<String, Path> webapps = new LinkedHashMap<>();
        private String host = "127.0.0.1";
        private int port;
        private Path shell;

        private Builder() {
        }

        public Builder host(String address) {
            host = address;
            return this;
        }

        public Builder port(int number) {
            port = number;
            return this;
        }

        public Builder shell(Path folder) {
            shell = folder;
            return this;
        }

        public Builder webapp(String name, Path folder) {
            webapps.put(name, folder);
            return this;
        }

        public Settings build() {
            return new Settings(this);
        }
    }
}
