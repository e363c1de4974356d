// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.acl;

import com.cloud.domain.PartOf;
import com.cloud.user.OwnedBy;

public interface ControlledEntity extends OwnedBy, PartOf {
    Class<?> getEntityType();

    String getName();
}
