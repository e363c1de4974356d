// SPDX-License-Identifier: Apache-2.0
package com.cloud.alert;

import org.apache.cloudstack.api.Identity;
import org.apache.cloudstack.api.InternalIdentity;

/** Something an admin should know. */
public interface Alert extends Identity, InternalIdentity {
}
