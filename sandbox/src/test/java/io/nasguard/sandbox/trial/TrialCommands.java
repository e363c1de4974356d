// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.trial;

import java.util.List;

import com.cloud.utils.component.PluggableService;

/** Commands for the engine's tests. */
public class TrialCommands implements PluggableService {
    @Override
    public List<Class<?>> getCommands() {
        return List.of(TrySomethingCmd.class, TrySlowlyCmd.class, ListTrialsCmd.class);
    }
}
