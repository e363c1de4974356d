// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the server that system properties choose, started once for all of them:
 *
 * <ul>
 * <li>{@code contract.like}: a sandbox that is like this version of CloudStack; 4.20.2 where nothing is said.
 * <li>{@code api.url}, {@code api.key}, {@code api.secret}: a server that runs, the keys of a root admin of it, in the
 * place of a sandbox. Optional: {@code api.log}, its log file; {@code api.db}, the JDBC address of its database;
 * {@code api.readonly} and {@code api.user}, keys of a Read-Only Admin and of a user, as {@code API-KEY:SECRET-KEY}; for
 * the tests that need them.
 * </ul>
 */
final class ServerExtension implements ParameterResolver, ExecutionCondition {

    private static final String DEFAULT_LIKE = "4.20.2";
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(ServerExtension.class);

    /** A server that is given needs to be tested once only, however many versions of a sandbox would be. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return property("api.url") == null || like().equals(DEFAULT_LIKE)
                ? ConditionEvaluationResult.enabled(null)
                : ConditionEvaluationResult.disabled("the server of api.url is tested once, with contract.like="
                        + DEFAULT_LIKE);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ServerUnderTest.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE)
                .getOrComputeIfAbsent("server", key -> server(), ServerUnderTest.class);
    }

    private static ServerUnderTest server() {
        String url = property("api.url");
        if (url != null) {
            String log = property("api.log");
            String database = property("api.db");
            URI endpoint = URI.create(url);
            return new ServerUnderTest(new ApiClient(endpoint, required("api.key"), required("api.secret")),
                    property("api.readonly") == null ? null : role -> client(endpoint, role),
                    log == null ? null : Path.of(log), database == null ? null : new Database(database), null);
        }
        try {
            return SandboxProcess.start(like(), true).asServerUnderTest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiClient client(URI endpoint, ServerUnderTest.Role role) {
        String[] keys = required(role == ServerUnderTest.Role.READ_ONLY_ADMIN ? "api.readonly" : "api.user").split(":", 2);
        return new ApiClient(endpoint, keys[0], keys[1]);
    }

    private static String like() {
        String like = property("contract.like");
        return like == null ? DEFAULT_LIKE : like;
    }

    private static String required(String name) {
        String value = property(name);
        if (value == null) {
            throw new IllegalArgumentException("Give -D" + name + " as well, see ServerExtension");
        }
        return value;
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
