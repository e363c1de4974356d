// SPDX-License-Identifier: Apache-2.0
package com.cloud.resource;

import com.cloud.agent.api.Answer;
import com.cloud.agent.api.Command;
import io.nasguard.stubs.Stub;
import org.apache.logging.log4j.Logger;

public abstract class CommandWrapper<T extends Command, A extends Answer, R extends ServerResource> {
    protected Logger logger;

    public CommandWrapper() {
        throw Stub.called();
    }

    public abstract A execute(T command, R resource);
}
