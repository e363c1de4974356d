// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apache.cloudstack.acl.RoleType;

@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Parameter {
    boolean acceptedOnAdminPort() default true;

    RoleType[] authorized() default {};

    BaseCmd.CommandType collectionType() default BaseCmd.CommandType.OBJECT;

    String description() default "";

    Class<?>[] entityType() default Object.class;

    boolean expose() default true;

    boolean includeInApiDoc() default true;

    int length() default 255;

    String name() default "";

    boolean required() default false;

    String since() default "";

    BaseCmd.CommandType type() default BaseCmd.CommandType.OBJECT;

    ApiArgValidator[] validations() default {};
}
