// SPDX-License-Identifier: Apache-2.0
package io.nasguard.standin.fuse;

/** The requests of linux/fuse.h that the server knows. */
public enum Opcode {
    LOOKUP(1), FORGET(2), GETATTR(3), SETATTR(4), MKDIR(9), UNLINK(10), RMDIR(11), RENAME(12), OPEN(14), READ(15),
    WRITE(16), STATFS(17), RELEASE(18), FSYNC(20), FLUSH(25), INIT(26), OPENDIR(27), READDIR(28), RELEASEDIR(29),
    FSYNCDIR(30), CREATE(35), INTERRUPT(36), BATCH_FORGET(42), UNKNOWN(-1);

    private final int number;

    Opcode(int number) {
        this.number = number;
    }

    static Opcode of(int number) {
        for (Opcode opcode : values()) {
            if (opcode.number == number) {
                return opcode;
            }
        }
        return UNKNOWN;
    }
}
