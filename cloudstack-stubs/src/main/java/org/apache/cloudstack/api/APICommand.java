// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apache.cloudstack.acl.RoleType;

@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface APICommand {
    RoleType[] authorized() default {};

    String description() default "";

    Class<?>[] entityType() default {};

    boolean includeInApiDoc() default true;

    String name() default "";

    boolean requestHasSensitiveInfo() default true;

    boolean responseHasSensitiveInfo() default true;

    Class<? extends BaseResponse> responseObject();

    ResponseObject.ResponseView responseView() default ResponseObject.ResponseView.Full;

    String since() default "";

    String usage() default "";
}
