// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.backup;

/** Backups, as other parts of the server see them. */
public interface BackupService {
}
