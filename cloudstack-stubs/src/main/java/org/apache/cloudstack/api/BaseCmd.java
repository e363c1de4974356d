// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

import com.cloud.exception.ConcurrentOperationException;
import com.cloud.exception.InsufficientCapacityException;
import com.cloud.exception.NetworkRuleConflictException;
import com.cloud.exception.ResourceAllocationException;
import com.cloud.exception.ResourceUnavailableException;
import com.cloud.user.AccountService;
import com.cloud.utils.db.EntityManager;
import io.nasguard.stubs.Stub;
import java.lang.reflect.Field;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.logging.log4j.Logger;

public abstract class BaseCmd {
    public enum CommandType {
        BOOLEAN, DATE, FLOAT, DOUBLE, INTEGER, SHORT, LIST, LONG, OBJECT, MAP, STRING, UUID;
    }

    public enum HTTPMethod {
        DELETE, GET, POST, PUT;
    }

    protected Logger logger;

    protected static final Map<Class<?>, List<Field>> fieldsForCmdClass = null;

    public AccountService _accountService;

    public EntityManager _entityMgr;

    public ResponseGenerator _responseGenerator;

    public static final String RESPONSE_SUFFIX = "response";

    public static final String RESPONSE_TYPE_JSON = "json";

    public static final String RESPONSE_TYPE_XML = "xml";

    public static final String USER_ERROR_MESSAGE =
            "Internal error executing command, please contact your system administrator";

    public static Pattern newInputDateFormat;

    public BaseCmd() {
        throw Stub.called();
    }

    protected List<Field> getAllFieldsForClass(Class<?> type) {
        throw Stub.called();
    }

    public abstract void execute()
            throws ResourceUnavailableException, InsufficientCapacityException, ServerApiException,
            ConcurrentOperationException, ResourceAllocationException, NetworkRuleConflictException;

    public abstract long getEntityOwnerId();

    public void configure() {
        throw Stub.called();
    }

    public Map<String, String> convertDetailsToMap(@SuppressWarnings("rawtypes") Map details) {
        throw Stub.called();
    }

    public String getActualCommandName() {
        throw Stub.called();
    }

    public Long getApiResourceId() {
        throw Stub.called();
    }

    public ApiCommandResourceType getApiResourceType() {
        throw Stub.called();
    }

    public String getCommandName() {
        throw Stub.called();
    }

    public List<Long> getEntityOwnerIds() {
        throw Stub.called();
    }

    public Map<String, String> getFullUrlParams() {
        throw Stub.called();
    }

    public HTTPMethod getHttpMethod() {
        throw Stub.called();
    }

    public List<Field> getParamFields() {
        throw Stub.called();
    }

    public Object getResponseObject() {
        throw Stub.called();
    }

    public String getResponseType() {
        throw Stub.called();
    }

    public boolean isDisplay() {
        throw Stub.called();
    }

    public void setFullUrlParams(Map<String, String> fullUrlParams) {
        throw Stub.called();
    }

    public void setHttpMethod(String httpMethod) {
        throw Stub.called();
    }

    public void setResponseObject(Object responseObject) {
        throw Stub.called();
    }

    public void setResponseType(String responseType) {
        throw Stub.called();
    }

    public static String getCommandNameByClass(Class<?> type) {
        throw Stub.called();
    }

    public static String getDateString(Date date) {
        throw Stub.called();
    }

    public static String getResponseNameByClass(Class<?> type) {
        throw Stub.called();
    }

    public void validateSpecificParameters(Map<String, String> params) {
        throw Stub.called();
    }
}
