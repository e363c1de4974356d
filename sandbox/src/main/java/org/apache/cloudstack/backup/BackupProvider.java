// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.backup;

/** What takes backups; the sandbox has none. */
public interface BackupProvider {
}
