// SPDX-License-Identifier: Apache-2.0
package com.cloud.api;

import com.google.gson.GsonBuilder;
import io.nasguard.sandbox.api.ResponseGson;

/** What answers are written with. A plugin may register serializers for its own classes here. */
public class ApiResponseGsonHelper {
    private static final GsonBuilder ANSWERS = ResponseGson.builderForAnswers();
    private static final GsonBuilder LOG = ResponseGson.builderForAnswers();

    public ApiResponseGsonHelper() {
    }

    public static GsonBuilder getBuilder() {
        return ANSWERS;
    }

    /** For the API log. The sandbox keeps none, so nothing is written with it. */
    public static GsonBuilder getLogBuilder() {
        return LOG;
    }
}
