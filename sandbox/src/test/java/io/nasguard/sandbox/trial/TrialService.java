// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.trial;

import java.util.List;

/** A service with a setting, a life cycle and an event. */
public interface TrialService {
    int numberAtInit();

    List<String> steps();

    void work(boolean fail);
}
