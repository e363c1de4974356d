// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.utils.identity;

import com.cloud.utils.component.AdapterBase;

/** Which management server this is. CloudStack takes the number from a network card; a sandbox has a fixed one. */
public class ManagementServerNode extends AdapterBase {
    private static final long ID = Long.getLong("sandbox.node", 345_052_807_000L);

    public ManagementServerNode() {
    }

    public static long getManagementServerId() {
        return ID;
    }
}
