// SPDX-License-Identifier: Apache-2.0
package com.cloud.api;

import io.nasguard.sandbox.api.ResponseGson;
import org.apache.cloudstack.api.ResponseObject;

/** The results of jobs as text: class, name of a response, JSON. */
public class ApiSerializerHelper {
    private static final String SEPARATOR = "/";

    public ApiSerializerHelper() {
    }

    public static String toSerializedString(Object result) {
        if (result == null) {
            return null;
        }
        String name = result instanceof ResponseObject response ? response.getObjectName() + SEPARATOR : "";
        return result.getClass().getName() + SEPARATOR + name + ResponseGson.forStorage().toJson(result);
    }
}
