// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.api;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.inject.Inject;

import org.apache.cloudstack.api.BaseCmd;
import org.apache.cloudstack.api.ResponseObject;
import org.apache.cloudstack.api.response.AsyncJobResponse;
import org.apache.cloudstack.api.response.AuthenticationCmdResponse;
import org.apache.cloudstack.api.response.ExceptionResponse;
import org.apache.cloudstack.api.response.ListResponse;
import org.apache.cloudstack.api.response.SuccessResponse;
import org.apache.cloudstack.context.CallContext;

import com.cloud.serializer.Param;
import com.cloud.user.Account;
import com.cloud.utils.exception.CloudRuntimeException;
import com.cloud.utils.exception.ExceptionProxyObject;
import com.google.gson.Gson;
import com.google.gson.annotations.SerializedName;

import io.nasguard.sandbox.Like;
import io.nasguard.sandbox.config.ConfigStore;

/** Writes answers as CloudStack does, in JSON or XML. */
public class ResponseWriter {
    private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");
    private static final String EXPOSE_VERSION = "expose.cloudstack.version.api.xml.response";

    @Inject
    private ConfigStore settings;

    /** @param format {@code json}; anything else means XML */
    public String write(ResponseObject response, String format) {
        return BaseCmd.RESPONSE_TYPE_JSON.equalsIgnoreCase(format) ? json(response) : xml(response);
    }

    private static String json(ResponseObject response) {
        if (response == null) {
            return null;
        }
        Gson gson = ResponseGson.forAnswers();
        String body;
        if (response instanceof ListResponse<?> list) {
            body = list(list, gson);
        } else if (isBare(response)) {
            body = toJson(gson, response);
        } else {
            body = "{\"" + response.getObjectName() + "\":" + toJson(gson, response) + "}";
        }
        return "{\"" + response.getResponseName() + "\":" + body + "}";
    }

    private static String list(ListResponse<?> list, Gson gson) {
        StringBuilder out = new StringBuilder("{");
        Integer count = list.getCount();
        if (count != null && count != 0) {
            out.append("\"count\":").append(count);
            List<? extends ResponseObject> rows = list.getResponses();
            if (rows != null && !rows.isEmpty()) {
                out.append(",\"").append(rows.get(0).getObjectName()).append("\":[");
                for (int i = 0; i < rows.size(); i++) {
                    out.append(i == 0 ? "" : ",").append(toJson(gson, rows.get(i)));
                }
                out.append(']');
            }
        }
        return out.append('}').toString();
    }

    /** CloudStack turns Gson's escapes for HTML back into the characters. */
    private static String toJson(Gson gson, ResponseObject response) {
        return UNICODE_ESCAPE.matcher(gson.toJson(response)).replaceAll(match ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    /** Answers that stand directly under the name of the response. */
    private static boolean isBare(ResponseObject response) {
        return response instanceof SuccessResponse || response instanceof ExceptionResponse
                || response instanceof AsyncJobResponse || response instanceof AuthenticationCmdResponse;
    }

    private String xml(ResponseObject response) {
        if (response == null) {
            return null;
        }
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        out.append('<').append(response.getResponseName());
        if (tellsVersion()) {
            out.append(" cloud-stack-version=\"").append(Like.current().version()).append('"');
        }
        out.append('>');
        if (response instanceof ListResponse<?> list) {
            if (list.getCount() != null && list.getCount() != 0) {
                element(out, "count", list.getCount().toString());
            }
            if (list.getResponses() != null) {
                list.getResponses().forEach(row -> object(out, row));
            }
        } else if (isBare(response)) {
            fields(out, response);
        } else {
            object(out, response);
        }
        return out.append("</").append(response.getResponseName()).append('>').toString();
    }

    /** Since 4.21 only those who have logged in learn the version, and a setting can hide it. */
    private boolean tellsVersion() {
        if (!Like.current().atLeast(Like.V4_21)) {
            return true;
        }
        return CallContext.current().getCallingAccountId() != Account.ACCOUNT_ID_SYSTEM
                && !"false".equalsIgnoreCase(settings.get(EXPOSE_VERSION));
    }

    private static void object(StringBuilder out, ResponseObject response) {
        boolean named = !(response instanceof SuccessResponse) && !(response instanceof ExceptionResponse);
        if (named) {
            out.append('<').append(response.getObjectName()).append('>');
        }
        fields(out, response);
        if (named) {
            out.append("</").append(response.getObjectName()).append('>');
        }
    }

    private static void fields(StringBuilder out, ResponseObject response) {
        for (Field field : allFields(response.getClass())) {
            SerializedName name = field.getAnnotation(SerializedName.class);
            if (name == null || Modifier.isTransient(field.getModifiers())
                    || !ResponseGson.isVisible(field.getAnnotation(Param.class))) {
                continue;
            }
            Object value = read(field, response);
            if (value != null) {
                field(out, name.value(), value, response);
            }
        }
    }

    private static void field(StringBuilder out, String name, Object value, ResponseObject parent) {
        if (value instanceof ResponseObject nested) {
            boolean result = parent instanceof AsyncJobResponse;
            out.append(result ? "<jobresult>" : "");
            object(out, nested);
            out.append(result ? "</jobresult>" : "");
        } else if (value instanceof Collection<?> collection) {
            collection(out, name, collection);
        } else if (value instanceof Date date) {
            out.append('<').append(name).append('>').append(BaseCmd.getDateString(date)).append("</").append(name).append('>');
        } else {
            element(out, name, value.toString());
        }
    }

    private static void collection(StringBuilder out, String name, Collection<?> values) {
        StringBuilder proxies = new StringBuilder();
        for (Object value : values) {
            if (value instanceof ResponseObject nested) {
                nested.setObjectName(name);
                object(out, nested);
            } else if (value instanceof ExceptionProxyObject proxy) {
                element(proxies, "uuid", proxy.getUuid());
                if (proxy.getDescription() != null) {
                    element(proxies, "uuidProperty", proxy.getDescription());
                }
            } else if (value instanceof String text) {
                element(out, name, text);
            }
        }
        if (proxies.length() > 0) {
            out.append('<').append(name).append('>').append(proxies).append("</").append(name).append('>');
        }
    }

    private static void element(StringBuilder out, String name, String text) {
        out.append('<').append(name).append('>');
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&apos;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                default -> out.append(c);
            }
        }
        out.append("</").append(name).append('>');
    }

    private static List<Field> allFields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> level = type; level != null; level = level.getSuperclass()) {
            fields.addAll(List.of(level.getDeclaredFields()));
        }
        return fields;
    }

    private static Object read(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new CloudRuntimeException("Cannot read " + field, e);
        }
    }
}
