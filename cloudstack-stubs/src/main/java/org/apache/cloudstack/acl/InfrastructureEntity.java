// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.acl;

public interface InfrastructureEntity {
}
