// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.component;

import java.util.List;

public interface PluggableService {
    List<Class<?>> getCommands();
}
