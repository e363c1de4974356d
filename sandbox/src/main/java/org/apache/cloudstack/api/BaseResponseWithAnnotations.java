// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;

/** Base of answers about things that admins can comment on. */
public abstract class BaseResponseWithAnnotations extends BaseResponse {
    @SerializedName(ApiConstants.HAS_ANNOTATIONS)
    @Param(description = "whether admins left comments on it")
    private Boolean hasAnnotation;

    public BaseResponseWithAnnotations() {
    }

    public Boolean hasAnnotation() {
        return hasAnnotation;
    }

    public void setHasAnnotation(Boolean hasAnnotation) {
        this.hasAnnotation = hasAnnotation;
    }
}
