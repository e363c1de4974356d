// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack;

import io.nasguard.cloudstack.api.AddRepositoryCmd;
import io.nasguard.cloudstack.api.AddRepositoryWithCrossZoneCmd;
import io.nasguard.cloudstack.api.ListRepositoriesCmd;
import io.nasguard.cloudstack.api.UpdateRepositoryCmd;
import io.nasguard.cloudstack.api.UpdateRepositoryWithCrossZoneCmd;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.BaseCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Puts our commands on repositories in the place of CloudStack's own. Two classes with one API name are no option:
 * CloudStack would choose between them by hash order.
 */
final class RepositoryCommands {

    private static final Logger LOG = LogManager.getLogger(RepositoryCommands.class);

    /** What a version that can create instances in other zones (4.22) calls the parameter. */
    private static final String CROSS_ZONE = "crosszoneinstancecreation";

    private RepositoryCommands() {
    }

    /** @return the commands, each on repositories replaced by ours of that name, and what is missing added */
    static List<Class<?>> inPlaceOf(List<Class<?>> natives) {
        Map<String, Class<?>> ours = ours(natives.stream().anyMatch(command -> parameters(command).contains(CROSS_ZONE)
                && apiName(command).endsWith("BackupRepository")));
        List<Class<?>> commands = new ArrayList<>();
        for (Class<?> command : natives) {
            Class<?> replacement = ours.remove(apiName(command));
            commands.add(replacement == null ? command : better(command, replacement));
        }
        commands.addAll(ours.values());
        return commands;
    }

    private static Map<String, Class<?>> ours(boolean crossZone) {
        Map<String, Class<?>> ours = new LinkedHashMap<>();
        for (Class<?> command : List.of(
                crossZone ? AddRepositoryWithCrossZoneCmd.class : AddRepositoryCmd.class,
                crossZone ? UpdateRepositoryWithCrossZoneCmd.class : UpdateRepositoryCmd.class,
                ListRepositoriesCmd.class)) {
            ours.put(apiName(command), command);
        }
        return ours;
    }

    /** A command of a CloudStack that takes what ours does not know stays: nothing it can do may be lost. */
    private static Class<?> better(Class<?> command, Class<?> replacement) {
        Set<String> unknown = parameters(command);
        unknown.removeAll(parameters(replacement));
        if (unknown.isEmpty()) {
            return replacement;
        }
        LOG.warn("{} takes parameters that NAS Backup Guard does not know ({}): CloudStack's own command stays, without"
                + " safe defaults. Upgrade NAS Backup Guard.", apiName(command), String.join(", ", unknown));
        return command;
    }

    private static String apiName(Class<?> command) {
        APICommand annotation = command.getAnnotation(APICommand.class);
        return annotation == null ? "" : annotation.name();
    }

    private static Set<String> parameters(Class<?> command) {
        Set<String> names = new TreeSet<>();
        for (Class<?> type = command; type != null && type != BaseCmd.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Parameter parameter = field.getAnnotation(Parameter.class);
                if (parameter != null) {
                    names.add(parameter.name());
                }
            }
        }
        return names;
    }
}
