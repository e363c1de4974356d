// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.api;

import java.lang.reflect.Modifier;
import java.lang.reflect.Type;

import org.apache.cloudstack.acl.RoleType;
import org.apache.cloudstack.api.ResponseObject;
import org.apache.cloudstack.api.response.ExceptionResponse;
import org.apache.cloudstack.api.response.SuccessResponse;
import org.apache.cloudstack.context.CallContext;

import com.cloud.api.ApiResponseGsonHelper;
import com.cloud.serializer.Param;
import com.cloud.user.Account;
import com.google.gson.ExclusionStrategy;
import com.google.gson.FieldAttributes;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;

import io.nasguard.sandbox.Like;

/** Gson as CloudStack sets it up for answers: its date format, and no field that the caller's type of account may not see. */
public final class ResponseGson {
    private static final String DATE_FORMAT = "yyyy-MM-dd'T'HH:mm:ssZ";

    private ResponseGson() {
    }

    /** @return for answers; what a field shows depends on the caller, so a new one for each answer */
    public static Gson forAnswers() {
        // 4.20 writes static fields of an answer, too; 4.21 leaves them out.
        int[] left = Like.current().atLeast(Like.V4_21)
                ? new int[] {Modifier.TRANSIENT, Modifier.STATIC} : new int[] {Modifier.TRANSIENT};
        return ApiResponseGsonHelper.getBuilder().excludeFieldsWithModifiers(left).create();
    }

    /** @return what answers are built with, before a plugin adds to it */
    public static GsonBuilder builderForAnswers() {
        return builder().setExclusionStrategies(new NotForThisCaller());
    }

    /** @return for answers kept in the database */
    public static Gson forStorage() {
        return builder().create();
    }

    private static GsonBuilder builder() {
        return new GsonBuilder().setDateFormat(DATE_FORMAT).registerTypeAdapter(ResponseObject.class, new Nested());
    }

    /** Fields may be for certain types of account only. */
    static boolean isVisible(Param param) {
        if (param == null || param.authorized().length == 0) {
            return true;
        }
        Account caller = CallContext.current().getCallingAccount();
        for (RoleType role : param.authorized()) {
            if (role.getAccountType() == caller.getType()) {
                return true;
            }
        }
        return false;
    }

    private static final class NotForThisCaller implements ExclusionStrategy {
        @Override
        public boolean shouldSkipField(FieldAttributes field) {
            return !isVisible(field.getAnnotation(Param.class));
        }

        @Override
        public boolean shouldSkipClass(Class<?> type) {
            return false;
        }
    }

    /** An answer inside of another, such as the result of a job, is wrapped in its object name. */
    private static final class Nested implements JsonSerializer<ResponseObject> {
        @Override
        public JsonElement serialize(ResponseObject response, Type type, JsonSerializationContext context) {
            JsonObject object = new JsonObject();
            if (response instanceof SuccessResponse success) {
                object.addProperty("success", success.getSuccess());
                if (success.getDisplayText() != null && !success.getDisplayText().isEmpty()) {
                    object.addProperty("details", success.getDisplayText());
                }
            } else if (response instanceof ExceptionResponse error) {
                object.addProperty("errorcode", error.getErrorCode());
                object.addProperty("errortext", error.getErrorText());
            } else {
                object.add(response.getObjectName(), forStorage().toJsonTree(response, response.getClass()));
            }
            return object;
        }
    }
}
