// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.ResponseObject.ResponseView;
import org.apache.cloudstack.context.CallContext;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

import com.cloud.user.Account;
import com.cloud.utils.component.PluggableService;
import com.cloud.utils.exception.CloudRuntimeException;

/** The commands that the modules' services brought. */
public class CommandRegistry {
    private static final Logger LOGGER = LogManager.getLogger(CommandRegistry.class);

    private final List<PluggableService> services = new ArrayList<>();
    private final Map<String, List<Class<?>>> byName = new LinkedHashMap<>();

    /** Called while the modules load. */
    public synchronized void register(PluggableService service) {
        services.add(service);
    }

    /** Asks the services for their commands; called once, after all modules have loaded. */
    public synchronized void load() {
        byName.clear();
        Set<Class<?>> classes = new LinkedHashSet<>();
        services.forEach(service -> classes.addAll(service.getCommands()));
        for (Class<?> command : classes) {
            APICommand annotation = command.getAnnotation(APICommand.class);
            if (annotation == null) {
                throw new CloudRuntimeException(command.getName()
                        + " is claimed as a API command, but it doesn't have @APICommand annotation");
            }
            byName.computeIfAbsent(annotation.name(), name -> new ArrayList<>()).add(command);
        }
        byName.forEach((name, candidates) -> {
            if (candidates.size() > 1 && candidates.stream().map(CommandRegistry::view).distinct().count() < candidates.size()) {
                LOGGER.warn("Several classes for command {} and one view: {}. CloudStack would choose by chance", name, candidates);
            }
        });
    }

    public boolean contains(String name) {
        return byName.containsKey(name);
    }

    /** @return the class for this caller, null where there is no such command */
    public Class<?> find(String name) {
        List<Class<?>> candidates = byName.get(name);
        if (candidates == null) {
            return null;
        }
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        boolean root = CallContext.current().getCallingAccount().getType() == Account.Type.ADMIN;
        ResponseView view = root ? ResponseView.Full : ResponseView.Restricted;
        return candidates.stream().filter(candidate -> view(candidate) == view).findFirst().orElse(null);
    }

    public Collection<Class<?>> classes() {
        return byName.values().stream().flatMap(List::stream).toList();
    }

    private static ResponseView view(Class<?> command) {
        return command.getAnnotation(APICommand.class).responseView();
    }
}
