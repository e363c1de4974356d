// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack;

import com.cloud.utils.component.PluggableService;
import io.nasguard.cloudstack.api.ValidateMountOptionsCmd;
import io.nasguard.repository.GuardSettings;
import java.util.List;

/** Offers the commands that are ours alone, whatever CloudStack's backup manager is. */
public final class ValidationApi implements PluggableService {

    private final GuardSettings settings;

    public ValidationApi(GuardSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Class<?>> getCommands() {
        return settings.enabled() ? List.of(ValidateMountOptionsCmd.class) : List.of();
    }
}
