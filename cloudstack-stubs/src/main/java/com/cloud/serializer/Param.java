// SPDX-License-Identifier: Apache-2.0
package com.cloud.serializer;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.apache.cloudstack.acl.RoleType;

@Retention(RetentionPolicy.RUNTIME)
public @interface Param {
    RoleType[] authorized() default {};

    String description() default "";

    boolean includeInApiDoc() default true;

    boolean isSensitive() default false;

    String name() default "";

    String propName() default "";

    Class<?> responseObject() default Object.class;

    String since() default "";
}
