// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.api;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import javax.inject.Inject;

import org.apache.cloudstack.api.ApiConstants;
import org.apache.cloudstack.api.ApiErrorCode;
import org.apache.cloudstack.api.BaseAsyncCmd;
import org.apache.cloudstack.api.BaseCmd;
import org.apache.cloudstack.api.ResponseObject;
import org.apache.cloudstack.api.ServerApiException;
import org.apache.cloudstack.api.response.AsyncJobResponse;
import org.apache.cloudstack.api.response.ExceptionResponse;
import org.apache.cloudstack.context.CallContext;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

import com.cloud.exception.AccountLimitException;
import com.cloud.exception.InsufficientCapacityException;
import com.cloud.exception.InvalidParameterValueException;
import com.cloud.exception.PermissionDeniedException;
import com.cloud.exception.RequestLimitException;
import com.cloud.exception.ResourceAllocationException;
import com.cloud.exception.ResourceUnavailableException;
import com.cloud.exception.UnavailableCommandException;
import com.cloud.user.Account;
import com.cloud.user.AccountManager;
import com.cloud.user.User;
import com.cloud.utils.Pair;
import com.cloud.utils.exception.CSExceptionErrorCode;

import io.nasguard.sandbox.Like;
import io.nasguard.sandbox.account.RoleChecker;
import io.nasguard.sandbox.config.ConfigStore;
import io.nasguard.sandbox.job.JobRunner;

/** The API behind HTTP: who may call, which command it is, what comes of it. */
public class ApiServer {
    /** {@code cserrorcode} of an error that is no exception of another layer. */
    static final int OWN_CODE = CSExceptionErrorCode.getCSErrCode(ServerApiException.class.getName());

    static final String ENFORCE_POST = "enforce.post.requests.and.timestamps";

    private static final Logger LOGGER = LogManager.getLogger(ApiServer.class);
    private static final Pattern CONTROL_CHARACTERS = Pattern.compile("[\\x00-\\x09\\x0b\\x0c\\x0e-\\x1f\\x7f]");

    @Inject
    private CommandRegistry commands;
    @Inject
    private CommandDispatcher dispatcher;
    @Inject
    private JobRunner jobs;
    @Inject
    private ResponseWriter writer;
    @Inject
    private RoleChecker roles;
    @Inject
    private AccountManager accounts;
    @Inject
    private ConfigStore settings;

    private Boolean postEnforced;

    /** @return whether calls that change something have to come by POST, and signed ones with a time; read once, from 4.21 on */
    boolean isPostEnforced() {
        if (postEnforced == null) {
            postEnforced = Like.current().atLeast(Like.V4_21) && Boolean.parseBoolean(settings.get(ENFORCE_POST));
        }
        return postEnforced;
    }

    /** Checks that the user of a session may call the command. */
    void checkCommand(User user, String command) {
        try {
            roles.check(user, accounts.getAccount(user.getAccountId()), command);
        } catch (RequestLimitException e) {
            throw new ServerApiException(ApiErrorCode.API_LIMIT_EXCEED, e.getMessage());
        } catch (UnavailableCommandException e) {
            throw new ServerApiException(ApiErrorCode.UNSUPPORTED_ACTION_ERROR, e.getMessage());
        } catch (PermissionDeniedException e) {
            throw new ServerApiException(ApiErrorCode.UNAUTHORIZED,
                    "The given command '" + command + "' either does not exist, is not available for user.");
        }
    }

    /** @return whether the call is signed by a user who may make it; if so he is the caller from now on */
    boolean verifySignature(Map<String, String> params) {
        String command = params.get(ApiConstants.COMMAND);
        if (command == null || !commands.contains(command)) {
            return false;
        }
        SignatureVerifier signature = new SignatureVerifier(params, isPostEnforced());
        if (signature.apiKey() == null || signature.isExpired()) {
            return false;
        }
        Pair<User, Account> found = accounts.findUserByApiKey(signature.apiKey());
        if (found == null || !isEnabled(found.first(), found.second())) {
            return false;
        }
        checkCommand(found.first(), command);
        String secretKey = found.first().getSecretKey();
        if (secretKey == null || !signature.isSignedWith(secretKey)) {
            LOGGER.info("Wrong signature for a call of {}", found.first());
            return false;
        }
        CallContext.register(found.first(), found.second());
        return true;
    }

    /** @return whether the user may still use the session */
    boolean isEnabled(User user, Account account) {
        return user != null && user.getRemoved() == null && user.getState() == Account.State.ENABLED
                && account != null && account.getState() == Account.State.ENABLED;
    }

    /** @return the answer; a failure is a {@link ServerApiException} with the code and text that clients get */
    String handle(Map<String, String> params, String format, String httpMethod) {
        refuseControlCharacters(params);
        try {
            return run(params, format, httpMethod);
        } catch (InvalidParameterValueException | IllegalArgumentException e) {
            throw new ServerApiException(ApiErrorCode.PARAM_ERROR, e.getMessage(), e);
        } catch (PermissionDeniedException e) {
            throw new ServerApiException(ApiErrorCode.ACCOUNT_ERROR, e.getMessage(), e);
        } catch (AccountLimitException e) {
            throw new ServerApiException(ApiErrorCode.ACCOUNT_RESOURCE_LIMIT_ERROR, e.getMessage(), e);
        } catch (InsufficientCapacityException e) {
            throw new ServerApiException(ApiErrorCode.INSUFFICIENT_CAPACITY_ERROR, forCaller(e), e);
        } catch (ResourceAllocationException e) {
            throw new ServerApiException(ApiErrorCode.RESOURCE_ALLOCATION_ERROR, e.getMessage(), e);
        } catch (ResourceUnavailableException e) {
            throw new ServerApiException(ApiErrorCode.RESOURCE_UNAVAILABLE_ERROR, forCaller(e), e);
        } catch (ServerApiException e) {
            throw e;
        } catch (Exception e) {
            LOGGER.error("unhandled exception executing api command: {}", params.get(ApiConstants.COMMAND), e);
            throw new ServerApiException(ApiErrorCode.INTERNAL_ERROR, forCaller(e), e);
        }
    }

    private String run(Map<String, String> params, String format, String httpMethod) throws Exception {
        String name = params.get(ApiConstants.COMMAND);
        if (name == null) {
            throw new ServerApiException(ApiErrorCode.UNSUPPORTED_ACTION_ERROR, "Invalid request, no command sent");
        }
        Class<?> type = commands.find(name);
        if (type == null) {
            throw new ServerApiException(ApiErrorCode.UNSUPPORTED_ACTION_ERROR, "Unknown API command: " + name);
        }
        Map<String, String> rest = new HashMap<>(params);
        rest.keySet().removeIf(ApiConstants.COMMAND::equalsIgnoreCase);
        rest.put(ApiConstants.HTTPMETHOD, httpMethod);
        BaseCmd command = dispatcher.create(type);
        command.setFullUrlParams(rest);
        command.setResponseType(format);
        command.setHttpMethod(httpMethod);
        if (command instanceof BaseAsyncCmd async) {
            AsyncJobResponse response = new AsyncJobResponse();
            response.setJobId(jobs.submit(async, rest));
            response.setResponseName(command.getCommandName());
            return writer.write(response, format);
        }
        dispatcher.dispatch(command, rest);
        return writer.write((ResponseObject) command.getResponseObject(), format);
    }

    /** Internals are for root admins only. */
    private static String forCaller(Exception e) {
        boolean root = CallContext.current().getCallingAccount().getType() == Account.Type.ADMIN;
        return root ? e.getMessage() : BaseCmd.USER_ERROR_MESSAGE;
    }

    private static void refuseControlCharacters(Map<String, String> params) {
        params.forEach((name, value) -> {
            if (value != null && CONTROL_CHARACTERS.matcher(value).find()) {
                throw new ServerApiException(ApiErrorCode.PARAM_ERROR,
                        "Received value containing illegal ASCII non-printable characters for parameter " + name);
            }
        });
    }

    /** @return the body of an error answer */
    String error(ServerApiException e, Map<String, String> params, String format) {
        ExceptionResponse response = new ExceptionResponse();
        response.setErrorCode(e.getErrorCode().getHttpCode());
        response.setErrorText(e.getDescription());
        response.setCSErrorCode(e.getCSErrorCode());
        e.getIdProxyList().forEach(response::addProxyObject);
        boolean unsupported = e.getErrorCode() == ApiErrorCode.UNSUPPORTED_ACTION_ERROR;
        response.setResponseName(unsupported ? "errorresponse" : errorName(params));
        return writer.write(response, format);
    }

    /** @return the body of an error answer that has no CloudStack error number */
    String error(int code, String text, Map<String, String> params, String format) {
        return error(code, null, text, params, format);
    }

    String error(int code, Integer csCode, String text, Map<String, String> params, String format) {
        ExceptionResponse response = new ExceptionResponse();
        response.setErrorCode(code);
        response.setErrorText(text);
        if (csCode != null) {
            response.setCSErrorCode(csCode);
        }
        response.setResponseName(errorName(params));
        return writer.write(response, format);
    }

    /** As in CloudStack, a call with parameters but no command gets an answer named "null". */
    private String errorName(Map<String, String> params) {
        String command = params.get(ApiConstants.COMMAND);
        if (command == null) {
            return params.isEmpty() ? "errorresponse" : null;
        }
        Class<?> type = commands.find(command);
        return type == null ? "errorresponse" : BaseCmd.getResponseNameByClass(type);
    }

    ResponseWriter writer() {
        return writer;
    }
}
