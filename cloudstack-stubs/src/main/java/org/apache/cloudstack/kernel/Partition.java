// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.kernel;

import org.apache.cloudstack.api.Identity;
import org.apache.cloudstack.api.InternalIdentity;

public interface Partition extends InternalIdentity, Identity {
}
