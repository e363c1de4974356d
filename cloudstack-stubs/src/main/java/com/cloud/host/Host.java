// SPDX-License-Identifier: Apache-2.0
package com.cloud.host;

import org.apache.cloudstack.api.Identity;
import org.apache.cloudstack.kernel.Partition;

public interface Host extends Identity, Partition {
    String getName();

    Status getStatus();
}
