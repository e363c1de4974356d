// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

import java.lang.reflect.Field;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import javax.inject.Inject;

import org.apache.cloudstack.acl.RoleType;
import org.apache.cloudstack.context.CallContext;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

import com.cloud.exception.ConcurrentOperationException;
import com.cloud.exception.InsufficientCapacityException;
import com.cloud.exception.NetworkRuleConflictException;
import com.cloud.exception.ResourceAllocationException;
import com.cloud.exception.ResourceUnavailableException;
import com.cloud.user.Account;
import com.cloud.user.AccountService;
import com.cloud.utils.db.EntityManager;

/** Base of API commands. An object serves one call: the server fills its parameter fields, then runs it. */
public abstract class BaseCmd {
    public static final String RESPONSE_SUFFIX = "response";
    public static final String RESPONSE_TYPE_XML = "xml";
    public static final String RESPONSE_TYPE_JSON = "json";
    public static final String USER_ERROR_MESSAGE =
            "Internal error executing command, please contact your system administrator";
    public static Pattern newInputDateFormat = Pattern.compile("\\d+-\\d+-\\d+ \\d+:\\d+:\\d+");

    protected static final Map<Class<?>, List<Field>> fieldsForCmdClass = new ConcurrentHashMap<>();

    protected transient Logger logger = LogManager.getLogger(getClass());

    @Inject
    public AccountService _accountService;
    @Inject
    public ResponseGenerator _responseGenerator;
    @Inject
    public EntityManager _entityMgr;

    private Object responseObject;
    private Map<String, String> fullUrlParams;
    private HTTPMethod httpMethod;

    @Parameter(name = "response", type = CommandType.STRING)
    private String responseType;

    /** HTTP methods a call may come by. */
    public enum HTTPMethod {
        GET,
        POST,
        PUT,
        DELETE
    }

    /** Types of parameters. */
    public enum CommandType {
        BOOLEAN,
        DATE,
        FLOAT,
        DOUBLE,
        INTEGER,
        SHORT,
        LIST,
        LONG,
        OBJECT,
        MAP,
        STRING,
        UUID
    }

    public BaseCmd() {
    }

    public abstract void execute() throws ResourceUnavailableException, InsufficientCapacityException, ServerApiException,
            ConcurrentOperationException, ResourceAllocationException, NetworkRuleConflictException;

    /** @return id of the account that owns what the command works on */
    public abstract long getEntityOwnerId();

    public List<Long> getEntityOwnerIds() {
        return null;
    }

    /** Called once, before parameters are read. */
    public void configure() {
    }

    public HTTPMethod getHttpMethod() {
        return httpMethod;
    }

    public void setHttpMethod(String method) {
        try {
            httpMethod = method == null ? HTTPMethod.GET : HTTPMethod.valueOf(method.toUpperCase());
        } catch (IllegalArgumentException otherMethod) {
            httpMethod = null;
        }
    }

    public String getResponseType() {
        return responseType == null ? RESPONSE_TYPE_XML : responseType;
    }

    public void setResponseType(String responseType) {
        this.responseType = responseType;
    }

    public static String getCommandNameByClass(Class<?> clazz) {
        APICommand annotation = clazz.getAnnotation(APICommand.class);
        return annotation == null ? clazz.getName() : annotation.name();
    }

    public static String getResponseNameByClass(Class<?> clazz) {
        return getCommandNameByClass(clazz).toLowerCase() + RESPONSE_SUFFIX;
    }

    public String getActualCommandName() {
        return getCommandNameByClass(getClass());
    }

    /** @return the name of the answer on the wire, such as {@code listzonesresponse} */
    public String getCommandName() {
        return getResponseNameByClass(getClass());
    }

    public Object getResponseObject() {
        return responseObject;
    }

    public void setResponseObject(Object responseObject) {
        this.responseObject = responseObject;
    }

    public static String getDateString(Date date) {
        return date == null ? "" : new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ssZ").format(date);
    }

    /** @return parameter fields of the class and of its parents below this one, a parent's field of the same name too */
    protected List<Field> getAllFieldsForClass(Class<?> clazz) {
        return fieldsForCmdClass.computeIfAbsent(clazz, key -> {
            List<Field> fields = new ArrayList<>();
            for (Class<?> type = getClass(); type != BaseCmd.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    Parameter parameter = field.getAnnotation(Parameter.class);
                    if (parameter != null && parameter.expose()) {
                        fields.add(field);
                    }
                }
            }
            return Collections.unmodifiableList(fields);
        });
    }

    /** @return the parameter fields that the caller's type of account may set */
    public List<Field> getParamFields() {
        Account caller = CallContext.current().getCallingAccount();
        List<Field> allowed = new ArrayList<>();
        for (Field field : getAllFieldsForClass(getClass())) {
            if (isAllowed(field.getAnnotation(Parameter.class).authorized(), caller)) {
                allowed.add(field);
            }
        }
        return allowed;
    }

    private static boolean isAllowed(RoleType[] authorized, Account caller) {
        for (RoleType role : authorized) {
            if (role.getAccountType() == caller.getType()) {
                return true;
            }
        }
        return authorized.length == 0;
    }

    public Map<String, String> getFullUrlParams() {
        return fullUrlParams;
    }

    public void setFullUrlParams(Map<String, String> map) {
        fullUrlParams = map;
    }

    /** Last check before the command runs; the parameters are as sent, their names in lower case. */
    public void validateSpecificParameters(Map<String, String> params) {
    }

    /** @return whether the event of this call is for users, too */
    public boolean isDisplay() {
        CallContext.current().setEventDisplayEnabled(true);
        return true;
    }

    public Long getApiResourceId() {
        return null;
    }

    public ApiCommandResourceType getApiResourceType() {
        return ApiCommandResourceType.None;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    public Map<String, String> convertDetailsToMap(Map details) {
        Map<String, String> result = new HashMap<>();
        if (details != null) {
            for (Object entry : details.values()) {
                result.putAll((Map<String, String>) entry);
            }
        }
        return result;
    }
}
