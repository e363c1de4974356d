// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.acl;

/** Marks an entity of the infrastructure, which admins own. */
public interface InfrastructureEntity {
}
