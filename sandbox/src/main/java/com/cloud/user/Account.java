// SPDX-License-Identifier: Apache-2.0
package com.cloud.user;

import java.util.Date;

import org.apache.cloudstack.acl.ControlledEntity;
import org.apache.cloudstack.api.Identity;
import org.apache.cloudstack.api.InternalIdentity;

/** An account: owner of users and resources. */
public interface Account extends ControlledEntity, InternalIdentity, Identity {
    /** State of an account or user; the database holds the lower-case name. */
    enum State {
        DISABLED,
        ENABLED,
        LOCKED,
        REMOVED;

        public static State getValueOf(String name) {
            return valueOf(name.toUpperCase());
        }

        @Override
        public String toString() {
            return name().toLowerCase();
        }
    }

    /** Type of an account; the database holds the position. */
    enum Type {
        NORMAL,
        ADMIN,
        DOMAIN_ADMIN,
        RESOURCE_DOMAIN_ADMIN,
        READ_ONLY_ADMIN,
        PROJECT,
        UNKNOWN;

        public static Type getFromValue(Integer type) {
            return type == null || type < 0 || type >= UNKNOWN.ordinal() ? null : values()[type];
        }
    }

    long ACCOUNT_ID_SYSTEM = 1;

    String getAccountName();

    Type getType();

    Long getRoleId();

    State getState();

    Date getCreated();

    Date getRemoved();

    String getNetworkDomain();

    Long getDefaultZoneId();

    @Override
    String getUuid();

    boolean isDefault();
}
