// SPDX-License-Identifier: Apache-2.0
package com.cloud.event;

/** Types of events. */
public class EventTypes {
    public static final String EVENT_USER_LOGIN = "USER.LOGIN";
    public static final String EVENT_USER_LOGOUT = "USER.LOGOUT";
}
