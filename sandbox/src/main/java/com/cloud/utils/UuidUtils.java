// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils;

import java.util.regex.Pattern;

/** What counts as a UUID on the wire. */
public class UuidUtils {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    public static String first(String uuid) {
        return uuid.substring(0, uuid.indexOf('-'));
    }

    public static boolean isUuid(String uuid) {
        return UUID.matcher(uuid).matches();
    }
}
