// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The entity a response stands for; a UUID parameter that names the response is looked up as this entity. */
@Retention(RetentionPolicy.RUNTIME)
public @interface EntityReference {
    @SuppressWarnings("rawtypes")
    Class[] value() default {};
}
