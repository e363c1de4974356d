// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.api;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import javax.inject.Inject;

import org.apache.cloudstack.api.ApiCommandResourceType;
import org.apache.cloudstack.api.BaseAsyncCmd;
import org.apache.cloudstack.api.BaseCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.context.CallContext;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

import com.cloud.utils.component.ComponentContext;

import io.nasguard.sandbox.job.JobStore;

/** Makes command objects, fills them and runs them. */
public class CommandDispatcher {
    private static final Logger LOGGER = LogManager.getLogger(CommandDispatcher.class);
    private static final Set<String> ALWAYS_KNOWN = Set.of("accountid", "ctxstarteventid", "command", "cmdeventtype", "username",
            "userid", "password", "domain", "domainid", "sessionkey", "response", "page", "userapikey", "apikey", "pagesize",
            "httpmethod", "signature", "ctxaccountid", "ctxuserid", "ctxdetails", "uuid", "id", "signatureversion", "expires",
            "projectid", "_");

    @Inject
    private ParameterProcessor processor;

    /** @return a new command, wired from the context of the module that brought its class */
    public BaseCmd create(Class<?> type) throws ReflectiveOperationException {
        BaseCmd command = ComponentContext.inject(type.getDeclaredConstructor().newInstance());
        command.configure();
        return command;
    }

    /** Fills and checks the command. */
    public void prepare(BaseCmd command, Map<String, String> params) {
        Map<String, Object> unpacked = ParameterUnpacker.unpack(params);
        processor.process(command, unpacked);
        warnOfUnknown(command, unpacked.keySet());
        Map<String, String> texts = new HashMap<>();
        unpacked.forEach((name, value) -> {
            if (value instanceof String text) {
                texts.put(name, text);
            }
        });
        command.validateSpecificParameters(texts);
    }

    /** Fills, checks and runs the command. */
    public void dispatch(BaseCmd command, Map<String, String> params) throws Exception {
        prepare(command, params);
        CallContext context = CallContext.current();
        context.setEventDisplayEnabled(command.isDisplay());
        if (command.getApiResourceId() != null) {
            context.setEventResourceId(command.getApiResourceId());
        }
        ApiCommandResourceType type = command.getApiResourceType();
        if (type != null && type != ApiCommandResourceType.None) {
            context.setEventResourceType(type);
        }
        if (command instanceof BaseAsyncCmd) {
            context.setStartEventId(Long.parseLong(params.get(JobStore.START_EVENT)));
        }
        command.execute();
    }

    private static void warnOfUnknown(BaseCmd command, Set<String> names) {
        Set<String> unknown = new HashSet<>(names);
        unknown.removeAll(ALWAYS_KNOWN);
        for (Field field : command.getParamFields()) {
            unknown.remove(field.getAnnotation(Parameter.class).name().toLowerCase());
        }
        if (!unknown.isEmpty()) {
            LOGGER.warn("Received unknown parameters for command {}. Unknown parameters : {}", command.getActualCommandName(),
                    String.join(" ", unknown));
        }
    }
}
