// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.mount.HardMountPolicy;
import io.nasguard.repository.GuardSettings;

/** The settings as they are where nobody set anything. */
public interface UnchangedSettings extends GuardSettings {

    @Override
    default boolean enabled() {
        return true;
    }

    @Override
    default String defaultNfsOptions(Long zoneId) {
        return "soft,timeo=50,retrans=3";
    }

    @Override
    default HardMountPolicy hardMountPolicy(Long zoneId) {
        return HardMountPolicy.WARN;
    }

    @Override
    default long defaultTimeout(Long zoneId) {
        return 0;
    }

    @Override
    default boolean hasOwnDefaultTimeout(Long zoneId) {
        return false;
    }

    @Override
    default long stallTimeout(Long zoneId) {
        return 300;
    }

    @Override
    default long pollInterval() {
        return 30;
    }

    @Override
    default String docsUrl(Long zoneId) {
        return "";
    }
}
