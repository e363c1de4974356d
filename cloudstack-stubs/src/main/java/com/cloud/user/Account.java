// SPDX-License-Identifier: Apache-2.0
package com.cloud.user;

import io.nasguard.stubs.Stub;
import java.util.Date;
import org.apache.cloudstack.acl.ControlledEntity;
import org.apache.cloudstack.api.Identity;
import org.apache.cloudstack.api.InternalIdentity;

public interface Account extends ControlledEntity, InternalIdentity, Identity {
    public enum Type {
        NORMAL, ADMIN, DOMAIN_ADMIN, RESOURCE_DOMAIN_ADMIN, READ_ONLY_ADMIN, PROJECT, UNKNOWN;

        public static Type getFromValue(Integer number) {
            throw Stub.called();
        }
    }

    public enum State {
        DISABLED, ENABLED, LOCKED, REMOVED;

        public static State getValueOf(String text) {
            throw Stub.called();
        }

        @Override
        public String toString() {
            throw Stub.called();
        }
    }

    long ACCOUNT_ID_SYSTEM = 1L;

    String getAccountName();

    Date getCreated();

    Long getDefaultZoneId();

    String getNetworkDomain();

    Date getRemoved();

    Long getRoleId();

    State getState();

    Type getType();

    String getUuid();

    boolean isDefault();
}
