// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.api;

import java.lang.reflect.Field;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

import javax.inject.Inject;

import org.apache.cloudstack.api.ApiArgValidator;
import org.apache.cloudstack.api.ApiErrorCode;
import org.apache.cloudstack.api.BaseCmd;
import org.apache.cloudstack.api.BaseCmd.CommandType;
import org.apache.cloudstack.api.EntityReference;
import org.apache.cloudstack.api.InternalIdentity;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.ServerApiException;
import org.apache.cloudstack.context.CallContext;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

import com.cloud.exception.InvalidParameterValueException;
import com.cloud.utils.UuidUtils;
import com.cloud.utils.db.EntityManager;
import com.cloud.utils.exception.CloudRuntimeException;

/** Fills the parameter fields of a command: checks, conversion, UUID to row id. Parameters it does not know are left out. */
public class ParameterProcessor {
    private static final Logger LOGGER = LogManager.getLogger(ParameterProcessor.class);

    @Inject
    private EntityManager entities;

    /** @param params by lower-case name */
    public void process(BaseCmd command, Map<String, Object> params) {
        String name = command.getCommandName();
        if (name.endsWith(BaseCmd.RESPONSE_SUFFIX)) {
            name = name.substring(0, name.length() - BaseCmd.RESPONSE_SUFFIX.length());
        }
        for (Field field : command.getParamFields()) {
            Parameter parameter = field.getAnnotation(Parameter.class);
            Object value = params.get(parameter.name());
            if (value == null) {
                if (parameter.required()) {
                    throw paramError("Unable to execute API command " + name + " due to missing parameter " + parameter.name());
                }
                continue;
            }
            if (parameter.required() && value.toString().isEmpty()) {
                // As in CloudStack: this one check stands outside of the wording of the others.
                throw invalid(parameter, null);
            }
            set(command, name, field, parameter, value);
        }
    }

    private void set(BaseCmd command, String name, Field field, Parameter parameter, Object value) {
        try {
            validate(parameter, value);
            Object converted = convert(parameter, field, value);
            if (converted != null) {
                field.setAccessible(true);
                field.set(command, converted);
            }
        } catch (IllegalArgumentException e) {
            throw paramError("Unable to execute API command " + name + " due to invalid value " + value + " for parameter "
                    + parameter.name());
        } catch (ParseException e) {
            throw paramError("Unable to parse date " + value + " for command " + name
                    + ", please pass dates in the format mentioned in the api documentation");
        } catch (InvalidParameterValueException e) {
            throw paramError("Unable to execute API command " + name + " due to invalid value. " + e.getMessage());
        } catch (CloudRuntimeException | IllegalAccessException e) {
            LOGGER.error("Cannot set parameter {} of {}", parameter.name(), name, e);
            throw new ServerApiException(ApiErrorCode.INTERNAL_ERROR, "Internal error executing API command " + name);
        }
    }

    private static void validate(Parameter parameter, Object value) {
        String text = value.toString();
        CommandType type = parameter.type();
        for (ApiArgValidator validator : parameter.validations()) {
            switch (validator) {
                case NotNullOrEmpty -> {
                    if ((type == CommandType.STRING || type == CommandType.UUID) && text.isEmpty()) {
                        throw invalid(parameter, null);
                    }
                }
                case PositiveNumber -> {
                    if ((type == CommandType.SHORT || type == CommandType.INTEGER || type == CommandType.LONG)
                            && Long.parseLong(text) < 1) {
                        throw invalid(parameter, null);
                    }
                }
                case UuidString -> {
                    if (type == CommandType.STRING && !UuidUtils.isUuid(text)) {
                        throw invalid(parameter, null);
                    }
                }
                case RFCComplianceDomainName -> {
                    if (type == CommandType.STRING && !text.matches("[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?")) {
                        throw invalid(parameter, "it can contain ASCII letters 'a' through 'z', the digits '0' through '9', "
                                + "and the hyphen ('-'), must be between 1 and 63 characters long, and can't start or end with "
                                + "\"-\" and can't start with digit");
                    }
                }
            }
        }
    }

    private Object convert(Parameter parameter, Field field, Object value) throws ParseException {
        String text = value.toString();
        return switch (parameter.type()) {
            case BOOLEAN -> Boolean.valueOf(text);
            case DATE -> date(field, text);
            case FLOAT -> text.isBlank() ? null : Float.valueOf(text);
            case DOUBLE -> text.isBlank() ? null : Double.valueOf(text);
            case INTEGER -> text.isBlank() ? null : Integer.valueOf(text);
            case LONG -> Long.valueOf(text);
            case SHORT -> Short.valueOf(text);
            case UUID -> rowId(text, parameter);
            case LIST -> list(text, parameter);
            case STRING -> {
                if (text.length() > parameter.length()) {
                    throw new InvalidParameterValueException("Value greater than max allowed length " + parameter.length()
                            + " for param: " + field.getName());
                }
                yield text;
            }
            case MAP, OBJECT -> value;
        };
    }

    private List<Object> list(String text, Parameter parameter) {
        List<Object> list = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(text, ",");
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken();
            switch (parameter.collectionType()) {
                case INTEGER -> list.add(Integer.valueOf(token));
                case LONG -> list.add(Long.valueOf(token));
                case SHORT -> list.add(Short.valueOf(token));
                case UUID -> list.add(rowId(token, parameter));
                case STRING -> list.add(token);
                default -> throw new IllegalArgumentException("A list of " + parameter.collectionType());
            }
        }
        return list;
    }

    /** Old parameters take row ids, too; since CloudStack 3 a UUID is asked for, and -1 still means none. */
    private Long rowId(String text, Parameter parameter) {
        if ("-1".equals(text)) {
            return -1L;
        }
        boolean uuid = UuidUtils.isUuid(text);
        if (!uuid && !parameter.since().isEmpty()) {
            return null;
        }
        EntityReference reference = parameter.entityType()[0].getAnnotation(EntityReference.class);
        if (!uuid && text.matches("-?\\d{1,18}")) {
            return positive(Long.valueOf(text), parameter);
        }
        for (Class<?> entity : reference.value()) {
            Object found = entities.findByUuidIncludingRemoved(entity, text);
            if (found instanceof InternalIdentity identity) {
                CallContext.current().putContextParameter(entity, text);
                return positive(identity.getId(), parameter);
            }
        }
        throw new InvalidParameterValueException("Invalid parameter " + parameter.name() + " value=" + text
                + " due to incorrect long value format, or entity does not exist or due to incorrect parameter annotation for the "
                + "field in api cmd class.");
    }

    private static Long positive(Long id, Parameter parameter) {
        if (id < 1) {
            throw invalid(parameter, null);
        }
        return id;
    }

    private static Date date(Field field, String text) throws ParseException {
        try {
            return format("yyyy-MM-dd'T'HH:mm:ssZ").parse(text);
        } catch (ParseException withoutZone) {
            if (BaseCmd.newInputDateFormat.matcher(text).matches()) {
                return format("yyyy-MM-dd HH:mm:ss").parse(text);
            }
        }
        Date day = format("yyyy-MM-dd").parse(text);
        return switch (field.getName()) {
            case "startDate" -> at(day, 0, 0, 0);
            case "endDate" -> at(day, 23, 59, 59);
            default -> day;
        };
    }

    private static SimpleDateFormat format(String pattern) {
        return new SimpleDateFormat(pattern);
    }

    private static Date at(Date day, int hour, int minute, int second) {
        Calendar calendar = Calendar.getInstance();
        calendar.setTime(day);
        calendar.set(Calendar.HOUR_OF_DAY, hour);
        calendar.set(Calendar.MINUTE, minute);
        calendar.set(Calendar.SECOND, second);
        return calendar.getTime();
    }

    private static InvalidParameterValueException invalid(Parameter parameter, String why) {
        return new InvalidParameterValueException("Invalid value provided for API arg: " + parameter.name()
                + (why == null ? "" : " - " + why));
    }

    private static ServerApiException paramError(String text) {
        return new ServerApiException(ApiErrorCode.PARAM_ERROR, text);
    }
}
