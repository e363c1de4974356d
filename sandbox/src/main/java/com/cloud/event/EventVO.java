// SPDX-License-Identifier: Apache-2.0
package com.cloud.event;

/** Levels of events. */
public class EventVO {
    public static final String LEVEL_INFO = "INFO";
    public static final String LEVEL_WARN = "WARN";
    public static final String LEVEL_ERROR = "ERROR";
}
