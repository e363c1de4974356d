// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.backup;

import java.util.List;

public interface BackupService {
    BackupProvider getBackupProvider(Long id);

    List<BackupProvider> listBackupProviders();
}
