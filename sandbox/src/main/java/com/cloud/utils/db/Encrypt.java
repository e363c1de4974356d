// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.db;

import static java.lang.annotation.ElementType.FIELD;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a column whose values are encrypted in the database. */
@Target(FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Encrypt {
    boolean encrypt() default true;
}
