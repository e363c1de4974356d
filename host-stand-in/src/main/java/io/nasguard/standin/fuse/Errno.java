// SPDX-License-Identifier: Apache-2.0
package io.nasguard.standin.fuse;

/** Error numbers of Linux. */
public final class Errno {

    public static final int ENOENT = 2;
    public static final int EIO = 5;
    public static final int EEXIST = 17;
    public static final int ENOSPC = 28;
    public static final int EROFS = 30;
    public static final int ENOSYS = 38;
    public static final int ENOTEMPTY = 39;

    private Errno() {
    }
}
