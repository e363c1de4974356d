// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.response;

import java.util.ArrayList;
import java.util.List;

import org.apache.cloudstack.api.BaseResponse;

import com.cloud.serializer.Param;
import com.cloud.utils.exception.ExceptionProxyObject;
import com.google.gson.annotations.SerializedName;

/** An error. */
public class ExceptionResponse extends BaseResponse {
    @SerializedName("uuidList")
    @Param(description = "the entities that the error is about")
    private final List<ExceptionProxyObject> idList = new ArrayList<>();

    @SerializedName("errorcode")
    @Param(description = "the error's code, which is the HTTP status, too")
    private Integer errorCode;

    @SerializedName("cserrorcode")
    @Param(description = "number of the kind of error")
    private Integer csErrorCode;

    @SerializedName("errortext")
    @Param(description = "the error in words")
    private String errorText = "Command failed due to Internal Server Error";

    public ExceptionResponse() {
    }

    public Integer getErrorCode() {
        return errorCode;
    }

    public void setErrorCode(Integer errorCode) {
        this.errorCode = errorCode;
    }

    public void setCSErrorCode(int cserrcode) {
        csErrorCode = cserrcode;
    }

    public String getErrorText() {
        return errorText;
    }

    public void setErrorText(String errorText) {
        this.errorText = errorText;
    }

    public void addProxyObject(ExceptionProxyObject id) {
        idList.add(id);
    }

    public List<ExceptionProxyObject> getIdProxyList() {
        return idList;
    }

    @Override
    public String toString() {
        return "Error Code: " + errorCode + " Error text: " + errorText;
    }
}
