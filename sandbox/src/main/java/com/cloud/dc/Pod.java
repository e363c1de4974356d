// SPDX-License-Identifier: Apache-2.0
package com.cloud.dc;

import org.apache.cloudstack.api.Identity;
import org.apache.cloudstack.api.InternalIdentity;

/** A pod: a part of a zone. */
public interface Pod extends Identity, InternalIdentity {
}
