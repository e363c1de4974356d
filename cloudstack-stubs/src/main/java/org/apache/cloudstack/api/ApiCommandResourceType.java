// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

import io.nasguard.stubs.Stub;

public enum ApiCommandResourceType {
    BackupOffering, Host, None, VirtualMachine, Zone;

    public Class<?> getAssociatedClass() {
        throw Stub.called();
    }

    public static ApiCommandResourceType fromString(String text) {
        throw Stub.called();
    }

    @Override
    public String toString() {
        throw Stub.called();
    }
}
