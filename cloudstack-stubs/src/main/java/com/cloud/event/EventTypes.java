// SPDX-License-Identifier: Apache-2.0
package com.cloud.event;

import io.nasguard.stubs.Stub;

public class EventTypes {
    public static final String EVENT_VM_BACKUP_CREATE = "BACKUP.CREATE";

    public static final String EVENT_VM_BACKUP_EDIT = "BACKUP.OFFERING.EDIT";

    public static final String EVENT_VM_BACKUP_IMPORT_OFFERING = "BACKUP.IMPORT.OFFERING";

    private EventTypes() {
        throw Stub.called();
    }
}
