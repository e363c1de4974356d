// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import java.nio.file.Path;
import java.util.List;

/** Where the tests find things in this module. */
final class Repository {

    /** The CloudStack versions whose script has a stand-in here. */
    static final List<String> VERSIONS = List.of("4.20.0", "4.20.2", "4.21", "4.22");

    /** Where the compiled tests are. */
    static final Path CLASSES = Path.of(Repository.class.getProtectionDomain().getCodeSource().getLocation().getPath());

    /** This module's folder; they are compiled into a folder of its target folder. */
    static final Path MODULE = CLASSES.toAbsolutePath().getParent().getParent();

    static final Path TESTS = MODULE.resolve("src/test");

    /** Stand-ins for commands of the host. */
    static final Path COMMANDS = MODULE.resolveSibling("host-stand-in").resolve("src/main/commands");

    /** What is installed by copying it to /. */
    static final Path ROOT = MODULE.resolve("src/main/root");

    private Repository() {
    }

    /** The stand-in for CloudStack's nasbackup.sh of a version. */
    static Path script(String version) {
        return TESTS.resolve("nasbackup").resolve(version).resolve("nasbackup.sh");
    }
}
