// SPDX-License-Identifier: Apache-2.0
package com.cloud.org;

import org.apache.cloudstack.api.Identity;
import org.apache.cloudstack.api.InternalIdentity;

/** A cluster: hosts of one kind in a pod. */
public interface Cluster extends Identity, InternalIdentity {
}
