// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.backup;

import org.apache.cloudstack.api.Identity;
import org.apache.cloudstack.api.InternalIdentity;

public interface BackupOffering extends InternalIdentity, Identity {
}
