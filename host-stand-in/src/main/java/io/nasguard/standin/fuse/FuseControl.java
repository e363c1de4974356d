// SPDX-License-Identifier: Apache-2.0
package io.nasguard.standin.fuse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a test wants the NAS to do, said by files in a folder. */
final class FuseControl {

    /** A name that no file has. */
    static final String PROBE = ".nas-probe";

    private final Path folder;
    private final Path hang;

    FuseControl(Path folder) {
        this.folder = folder;
        this.hang = folder.resolve("hang");
    }

    /** The file that says that this mount can be used. */
    Path ready(Path mount) {
        return folder.resolve("ready-" + mount.getFileName());
    }

    /** Waits as long as such a request is not to be answered. */
    void awaitTurn(Opcode opcode) throws IOException, InterruptedException {
        if (opcode == Opcode.FORGET || opcode == Opcode.BATCH_FORGET) {
            return;
        }
        Path trigger = folder.resolve("hang-at");
        if (Files.exists(trigger) && Files.readString(trigger).strip().equals(opcode.name())) {
            Files.move(trigger, hang);
        }
        while (Files.exists(hang)) {
            Thread.sleep(10);
        }
        Path slow = folder.resolve("slow");
        if (opcode == Opcode.WRITE && Files.exists(slow)) {
            Thread.sleep(Long.parseLong(Files.readString(slow).strip()));
        }
    }

    /** The error number such a request is to fail with, or 0. */
    int error(Opcode opcode) {
        try {
            Path fail = folder.resolve("fail-" + opcode);
            return Files.exists(fail) ? Integer.parseInt(Files.readString(fail).strip()) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
