// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.framework.config.impl;

import io.nasguard.stubs.Stub;

public class ConfigurationVO {
    private ConfigurationVO() {
        throw Stub.called();
    }
}
