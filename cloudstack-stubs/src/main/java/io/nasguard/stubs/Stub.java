// SPDX-License-Identifier: Apache-2.0
package io.nasguard.stubs;

/**
 * The body of every stub: CloudStack classes are compiled against here and are never run.
 *
 * <p>At run time the management server, or the sandbox, brings classes of these names that work.
 */
public final class Stub {

    private Stub() {
    }

    /**
     * What a stub throws when somebody runs it.
     *
     * @return an error that says what is wrong with the class path
     */
    public static UnsupportedOperationException called() {
        return new UnsupportedOperationException("This is a compile-time stub of a CloudStack class. "
                + "Put the real class, or the sandbox's, on the class path in place of cloudstack-stubs.");
    }
}
