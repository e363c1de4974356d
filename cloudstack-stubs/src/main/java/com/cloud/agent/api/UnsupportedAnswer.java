// SPDX-License-Identifier: Apache-2.0
package com.cloud.agent.api;

import io.nasguard.stubs.Stub;

public class UnsupportedAnswer extends Answer {
    public UnsupportedAnswer(Command command, String text) {
        throw Stub.called();
    }
}
