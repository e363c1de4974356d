// SPDX-License-Identifier: Apache-2.0
package com.cloud.resource;

import com.cloud.agent.api.Answer;
import com.cloud.agent.api.Command;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Does what one kind of command asks of an agent. */
public abstract class CommandWrapper<T extends Command, A extends Answer, R extends ServerResource> {
    protected Logger logger = LogManager.getLogger(getClass());

    public CommandWrapper() {
    }

    public abstract A execute(T command, R serverResource);
}
