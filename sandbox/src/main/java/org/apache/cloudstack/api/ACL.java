// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

import static java.lang.annotation.ElementType.FIELD;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.apache.cloudstack.acl.SecurityChecker.AccessType;

/** Asks for an access check on the entity a parameter names. */
@Retention(RetentionPolicy.RUNTIME)
@Target(FIELD)
public @interface ACL {
    AccessType accessType() default AccessType.UseEntry;

    String pointerToEntity() default "";

    boolean checkKeyAccess() default false;

    boolean checkValueAccess() default false;
}
