// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.acl;

import com.cloud.domain.PartOf;
import com.cloud.user.OwnedBy;

/** An entity whose owner decides who may use it. */
public interface ControlledEntity extends OwnedBy, PartOf {
    Class<?> getEntityType();

    String getName();
}
