// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.utils.identity;

import com.cloud.utils.component.AdapterBase;
import io.nasguard.stubs.Stub;

public class ManagementServerNode extends AdapterBase {
    public ManagementServerNode() {
        throw Stub.called();
    }

    public static long getManagementServerId() {
        throw Stub.called();
    }
}
