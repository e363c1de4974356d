// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

/** There is no repository of that id, or it has been removed. */
public final class UnknownRepositoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownRepositoryException() {
        super("Invalid parameter id: there is no such backup repository. listBackupRepositories shows the ones there are.");
    }
}
