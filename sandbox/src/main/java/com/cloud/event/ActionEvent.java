// SPDX-License-Identifier: Apache-2.0
package com.cloud.event;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Asks for an event when the method is called on a bean. */
@Target({TYPE, METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ActionEvent {
    boolean create() default false;

    String eventType();

    String eventDescription();

    boolean async() default false;

    long resourceId() default -1;

    String resourceType() default "";
}
