// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Speaks CloudStack's wire protocol as {@code cmk} does: every call is signed with the user's keys. It knows nothing of
 * the server but its address.
 */
final class ApiClient {

    private static final DateTimeFormatter EXPIRY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI endpoint;
    private final String apiKey;
    private final String secretKey;

    /** @param endpoint such as {@code http://localhost:8080/client/api} */
    ApiClient(URI endpoint, String apiKey, String secretKey) {
        this.endpoint = endpoint;
        this.apiKey = apiKey;
        this.secretKey = secretKey;
    }

    /**
     * Posts a call, form-encoded, and wants JSON back.
     *
     * @param parameters name and value in turn; a parameter whose value is null is left out
     */
    ApiAnswer call(String command, String... parameters) {
        return post(query(command, "json", parameters));
    }

    /** As {@link #call}, but wants XML back. */
    ApiAnswer xml(String command, String... parameters) {
        return post(query(command, "xml", parameters));
    }

    /** As {@link #call}, but with all in the address. */
    ApiAnswer get(String command, String... parameters) {
        return get(query(command, "json", parameters));
    }

    /** As {@link #get}, with a signature of version 3, which ends at that time. */
    ApiAnswer expiring(Instant end, String command, String... parameters) {
        Map<String, String> query = query(command, "json", parameters);
        query.put("signatureVersion", "3");
        query.put("expires", EXPIRY.format(end));
        return get(query);
    }

    private Map<String, String> query(String command, String format, String... parameters) {
        Map<String, String> query = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        query.put("command", command);
        query.put("response", format);
        query.put("apiKey", apiKey);
        for (int i = 0; i < parameters.length; i += 2) {
            if (parameters[i + 1] != null) {
                query.put(parameters[i], parameters[i + 1]);
            }
        }
        return query;
    }

    private ApiAnswer post(Map<String, String> query) {
        return send(HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(signed(query))));
    }

    private ApiAnswer get(Map<String, String> query) {
        return send(HttpRequest.newBuilder(URI.create(endpoint + "?" + signed(query))));
    }

    private ApiAnswer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new ApiAnswer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + endpoint + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + endpoint, e);
        }
    }

    private String signed(Map<String, String> query) {
        String text = encoded(query);
        return text + "&signature=" + URLEncoder.encode(signature(text), StandardCharsets.UTF_8);
    }

    private static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** CloudStack signs the sorted query in lower case. */
    private String signature(String query) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] bytes = query.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
