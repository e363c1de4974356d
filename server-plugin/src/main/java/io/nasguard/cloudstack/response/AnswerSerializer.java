// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.response;

import com.cloud.serializer.Param;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import com.google.gson.annotations.SerializedName;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the JSON of one class of answers: the same that Gson makes of its annotations.
 *
 * <p>Gson asks every field of every row anew what its annotations say, and that takes most of the time of a long list.
 * Here a class is asked once. The rules are CloudStack's: a field has a {@link SerializedName}, is left out while it is
 * null, and is left out of the API log when it is sensitive. Fields for certain roles only are not known here.
 *
 * @param <T> the class
 */
final class AnswerSerializer<T> implements JsonSerializer<T> {

    private final List<NamedField> fields = new ArrayList<>();

    private AnswerSerializer(Class<T> type, boolean forLog) {
        for (Class<?> level = type; level != Object.class; level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                SerializedName name = field.getAnnotation(SerializedName.class);
                Param param = field.getAnnotation(Param.class);
                boolean logged = param == null || !param.isSensitive();
                if (name != null && !Modifier.isTransient(field.getModifiers()) && (logged || !forLog)) {
                    fields.add(new NamedField(name.value(), field));
                }
            }
        }
    }

    /** @return what makes the JSON that a client gets */
    static <T> AnswerSerializer<T> forClients(Class<T> type) {
        return new AnswerSerializer<>(type, false);
    }

    /** @return what makes the JSON that is written to CloudStack's API log */
    static <T> AnswerSerializer<T> forLog(Class<T> type) {
        return new AnswerSerializer<>(type, true);
    }

    @Override
    public JsonElement serialize(T answer, Type type, JsonSerializationContext context) {
        // CloudStack's setting encode.api.response has Gson encode texts; without it they are what they are.
        boolean plainTexts = context.serialize("=").getAsString().equals("=");
        JsonObject json = new JsonObject();
        for (NamedField field : fields) {
            Object value = field.of(answer);
            if (value != null) {
                json.add(field.name, json(value, plainTexts, context));
            }
        }
        return json;
    }

    private static JsonElement json(Object value, boolean plainTexts, JsonSerializationContext context) {
        if (value instanceof String && plainTexts) {
            return JsonText.of((String) value);
        }
        if (value instanceof Number) {
            return new JsonPrimitive((Number) value);
        }
        if (value instanceof Boolean) {
            return new JsonPrimitive((Boolean) value);
        }
        if (value instanceof List) {
            JsonArray array = new JsonArray();
            ((List<?>) value).forEach(one -> array.add(json(one, plainTexts, context)));
            return array;
        }
        return context.serialize(value);
    }

    private static final class NamedField {

        private final String name;
        private final Field field;

        NamedField(String name, Field field) {
            this.name = name;
            this.field = field;
            field.setAccessible(true);
        }

        Object of(Object owner) {
            try {
                return field.get(owner);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("Cannot read " + field, e);
            }
        }
    }
}
