// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.machine;

import io.nasguard.sandbox.Like;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the guard and what stands for the rest of a host are, in a checkout of the project. */
public final class MachineFiles {

    private static volatile Path checkout;
    private static volatile Path work;

    private MachineFiles() {
    }

    /**
     * @param folder of the checkout; null where no host is to be this machine
     * @param forWork where the host's folder comes to be
     */
    public static void set(Path folder, Path forWork) {
        checkout = folder;
        work = forWork;
    }

    static Path work() {
        return work.resolve("machine");
    }

    /** @return why there is no host that is this machine, in words; null where there can be one */
    static String missing() {
        if (checkout == null) {
            return "it was not asked for";
        }
        return Files.isExecutable(script()) ? null : script() + " is not there";
    }

    /** @return what the guard's package installs */
    static Path guard() {
        return checkout.resolve("host-plugin/src/main/root");
    }

    /** @return the folder of the commands of a host */
    static Path commands() {
        return checkout.resolve("host-stand-in/src/main/commands");
    }

    /** @return what stands for CloudStack's backup script, as the version that the sandbox is like has it */
    static Path script() {
        return checkout.resolve("host-plugin/src/test/nasbackup").resolve(Like.current().label()).resolve("nasbackup.sh");
    }
}
