// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.framework.jobs;

import com.cloud.utils.component.Adapter;

public interface AsyncJobDispatcher extends Adapter {
}
