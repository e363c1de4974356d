// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.discovery;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.inject.Inject;

import org.apache.cloudstack.acl.RoleType;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.BaseAsyncCmd;
import org.apache.cloudstack.api.BaseCmd;
import org.apache.cloudstack.api.BaseResponse;
import org.apache.cloudstack.api.Parameter;

import com.cloud.serializer.Param;
import com.cloud.user.Account;
import com.google.gson.annotations.SerializedName;

import io.nasguard.sandbox.account.RoleChecker;
import io.nasguard.sandbox.api.CommandRegistry;

/** Describes the commands from their annotations, as CloudStack's discovery plugin does for {@code cmk sync}. */
public class ApiDiscovery {
    private static final Set<Class<?>> WITHOUT_PARAMETERS = Set.of(BaseCmd.class, BaseAsyncCmd.class, Object.class);

    @Inject
    private CommandRegistry commands;
    @Inject
    private RoleChecker roles;

    private Map<String, ApiDiscoveryResponse> described;

    /**
     * @param name of one command, null for all
     * @return what the account may call; null if there is no such command, or not for this account
     */
    public List<ApiDiscoveryResponse> list(Account account, String name) {
        Map<String, ApiDiscoveryResponse> all = described();
        if (name != null && (!all.containsKey(name) || !roles.mayCall(account, name))) {
            return null;
        }
        List<String> names = name != null ? List.of(name) : roles.allowed(account, List.copyOf(all.keySet()));
        List<ApiDiscoveryResponse> result = new ArrayList<>();
        names.forEach(allowed -> result.add(forAccount(all.get(allowed), account)));
        return result;
    }

    private static ApiDiscoveryResponse forAccount(ApiDiscoveryResponse api, Account account) {
        if (account.getType() == Account.Type.ADMIN) {
            return api;
        }
        ApiDiscoveryResponse copy = new ApiDiscoveryResponse(api);
        copy.setObjectName(api.getObjectName());
        RoleType type = RoleType.getByAccountType(account.getType());
        copy.getParams().removeIf(param -> !param.getAuthorizedRoleTypes().isEmpty()
                && !param.getAuthorizedRoleTypes().contains(type));
        return copy;
    }

    private synchronized Map<String, ApiDiscoveryResponse> described() {
        if (described == null) {
            Map<String, ApiDiscoveryResponse> all = new TreeMap<>();
            Map<String, List<String>> byResponse = new LinkedHashMap<>();
            for (Class<?> command : commands.classes()) {
                APICommand annotation = command.getAnnotation(APICommand.class);
                if (annotation.includeInApiDoc()) {
                    all.put(annotation.name(), describe(command, annotation));
                    String response = annotation.responseObject().getName();
                    if (!response.contains("SuccessResponse")) {
                        byResponse.computeIfAbsent(response, key -> new ArrayList<>()).add(annotation.name());
                    }
                }
            }
            all.forEach((name, api) -> relate(name, api, byResponse));
            described = all;
        }
        return described;
    }

    /** "related" holds the class of a response until all commands are known that answer with it. */
    private static void relate(String name, ApiDiscoveryResponse api, Map<String, List<String>> byResponse) {
        api.getParams().forEach(param -> {
            List<String> related = byResponse.get(param.getRelated());
            param.setRelated(related == null ? null : String.join(",", related));
        });
        List<String> related = byResponse.get(api.getRelated());
        api.setRelated(related == null ? null : String.join(",", related.stream().filter(other -> !other.equals(name)).toList()));
    }

    private static ApiDiscoveryResponse describe(Class<?> command, APICommand annotation) {
        ApiDiscoveryResponse api = new ApiDiscoveryResponse();
        api.setObjectName("api");
        api.setName(annotation.name());
        api.setDescription(annotation.description());
        api.setSince(annotation.since().isEmpty() ? null : annotation.since());
        api.setAsync(BaseAsyncCmd.class.isAssignableFrom(command));
        api.setRelated(annotation.responseObject().getName());
        parameters(command).forEach(api::addParam);
        for (Field field : fields(annotation.responseObject(), Set.of(Object.class))) {
            api.addApiResponse(describe(field));
        }
        return api;
    }

    private static List<ApiParameterResponse> parameters(Class<?> command) {
        List<ApiParameterResponse> result = new ArrayList<>();
        for (Field field : fields(command, WITHOUT_PARAMETERS)) {
            Parameter annotation = field.getAnnotation(Parameter.class);
            if (annotation != null && annotation.expose() && annotation.includeInApiDoc()) {
                ApiParameterResponse param = new ApiParameterResponse();
                param.setName(annotation.name());
                param.setDescription(annotation.description());
                param.setType(annotation.type().toString().toLowerCase());
                param.setLength(annotation.length());
                param.setRequired(annotation.required());
                param.setSince(annotation.since().isEmpty() ? null : annotation.since());
                param.setRelated(annotation.entityType()[0].getName());
                param.setAuthorizedRoleTypes(List.of(annotation.authorized()));
                result.add(param);
            }
        }
        return result;
    }

    /** As in CloudStack, a field that is not part of the answer still gives an entry, an empty one. */
    private static ApiResponseResponse describe(Field field) {
        ApiResponseResponse response = new ApiResponseResponse();
        SerializedName name = field.getAnnotation(SerializedName.class);
        Param param = field.getAnnotation(Param.class);
        if (name != null && param != null) {
            response.setName(name.value());
            response.setDescription(param.description());
            response.setType(field.getType().getSimpleName().toLowerCase());
            Class<?> nested = param.responseObject();
            if (nested.getSuperclass() == BaseResponse.class) {
                Arrays.stream(nested.getDeclaredFields()).forEach(inner -> response.addApiResponse(describe(inner)));
            }
        }
        return response;
    }

    private static Set<Field> fields(Class<?> type, Set<Class<?>> without) {
        Set<Field> fields = new LinkedHashSet<>();
        for (Class<?> level = type; level != null; level = level.getSuperclass()) {
            if (!without.contains(level)) {
                Arrays.stream(level.getDeclaredFields()).filter(field -> !field.isSynthetic()).forEach(fields::add);
            }
        }
        return fields;
    }
}
