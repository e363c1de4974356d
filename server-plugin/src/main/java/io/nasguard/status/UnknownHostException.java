// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;


/** There is no KVM host of that id, or it has been removed. */
public final class UnknownHostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownHostException() {
        super("Invalid parameter hostid: there is no such KVM host. listHostsBackupStatus shows the ones there are.");
    }
}
