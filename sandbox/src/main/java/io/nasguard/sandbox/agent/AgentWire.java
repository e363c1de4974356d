// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.agent;

import com.cloud.agent.api.Command;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Map;

/** Commands and answers as JSON: a list of objects with the class name for a key, as CloudStack sends them. */
public final class AgentWire {

    private static final Gson GSON = new Gson();

    private AgentWire() {
    }

    /** @return commands or answers as text */
    public static String write(Command... commands) {
        JsonArray list = new JsonArray();
        for (Command command : commands) {
            JsonObject named = new JsonObject();
            named.add(command.getClass().getName(), GSON.toJsonTree(command));
            list.add(named);
        }
        return GSON.toJson(list);
    }

    /**
     * @param kind {@link Command} or one of its subclasses
     * @throws ClassNotFoundException if this side does not have one of the classes
     * @throws IllegalArgumentException if the text is none of these
     */
    @SuppressWarnings("unchecked")
    public static <C extends Command> C[] read(String text, Class<C> kind) throws ClassNotFoundException {
        JsonArray list = array(text);
        C[] commands = (C[]) Array.newInstance(kind, list.size());
        for (int i = 0; i < commands.length; i++) {
            Map.Entry<String, JsonElement> named = only(list.get(i));
            Class<?> type = Class.forName(named.getKey(), true, Thread.currentThread().getContextClassLoader());
            if (!kind.isAssignableFrom(type)) {
                throw new IllegalArgumentException(type.getName() + " is no " + kind.getSimpleName());
            }
            try {
                commands[i] = kind.cast(GSON.fromJson(named.getValue(), type));
            } catch (JsonParseException e) {
                throw new IllegalArgumentException("This is no " + type.getName() + ": " + named.getValue(), e);
            }
        }
        return commands;
    }

    private static JsonArray array(String text) {
        try {
            JsonElement list = new JsonParser().parse(text);
            if (list.isJsonArray()) {
                return list.getAsJsonArray();
            }
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("This is no JSON: " + text, e);
        }
        throw new IllegalArgumentException("This is no list of commands: " + text);
    }

    private static Map.Entry<String, JsonElement> only(JsonElement named) {
        if (named.isJsonObject() && List.copyOf(named.getAsJsonObject().entrySet()).size() == 1) {
            return named.getAsJsonObject().entrySet().iterator().next();
        }
        throw new IllegalArgumentException("This is no command with its class name: " + named);
    }
}
