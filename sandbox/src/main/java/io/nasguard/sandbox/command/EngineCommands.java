// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.command;

import java.util.List;

import com.cloud.utils.component.ManagerBase;
import com.cloud.utils.component.PluggableService;

/** The commands that the sandbox's engine brings itself. */
public class EngineCommands extends ManagerBase implements PluggableService {
    @Override
    public List<Class<?>> getCommands() {
        return List.of(LoginCmd.class, LogoutCmd.class, ListApisCmd.class, ListCapabilitiesCmd.class, QueryAsyncJobResultCmd.class);
    }
}
