// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.acl;

/** Decides who may use an entity. */
public interface SecurityChecker {
    /** What the caller wants to do with the entity. */
    enum AccessType {
        ModifyProject,
        OperateEntry,
        UseEntry,
        ListEntry
    }
}
