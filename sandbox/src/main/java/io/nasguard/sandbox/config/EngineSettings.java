// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.config;

import java.util.ArrayList;
import java.util.List;

import org.apache.cloudstack.framework.config.ConfigKey;
import org.apache.cloudstack.framework.config.Configurable;

import io.nasguard.sandbox.Like;

/** CloudStack's settings that the engine honours. */
public class EngineSettings implements Configurable {
    @Override
    public String getConfigComponentName() {
        return "ApiServer";
    }

    @Override
    public ConfigKey<?>[] getConfigKeys() {
        List<ConfigKey<?>> keys = new ArrayList<>();
        keys.add(new ConfigKey<>(ConfigKey.CATEGORY_ADVANCED, Long.class, "default.page.size", "500",
                "Rows of a list where the call asks for no page, and the most it may ask for", false));
        if (Like.current().atLeast(Like.V4_21)) {
            keys.add(new ConfigKey<>(ConfigKey.CATEGORY_ADVANCED, Boolean.class, "enforce.post.requests.and.timestamps", "false",
                    "Whether what changes something has to come by POST, and a signature has to have a time", false));
            keys.add(new ConfigKey<>(ConfigKey.CATEGORY_ADVANCED, Boolean.class, "expose.cloudstack.version.api.xml.response", "true",
                    "Whether an answer in XML tells the version", true));
        }
        return keys.toArray(new ConfigKey<?>[0]);
    }
}
