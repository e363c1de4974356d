// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.engine;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Calls the API as clients do. Signatures are computed from the documentation of the API, with none of the server's code.
 */
public final class ApiClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private String sessionKey;

    public ApiClient(int port) {
        url = "http://127.0.0.1:" + port + "/client/api";
    }

    /** @param pairs name, value, name, value, ... */
    public static Map<String, String> params(String... pairs) {
        Map<String, String> params = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            params.put(pairs[i], pairs[i + 1]);
        }
        params.putIfAbsent("response", "json");
        return params;
    }

    public HttpResponse<String> get(Map<String, String> params) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url + "?" + query(params))).build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> post(Map<String, String> params) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(query(params))).build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> raw(HttpRequest.Builder request, String path) throws Exception {
        return http.send(request.uri(URI.create(url.replace("/client/api", path))).build(), BodyHandlers.ofString());
    }

    /** Logs in; later session calls send the key. */
    public HttpResponse<String> login(String user, String password) throws Exception {
        HttpResponse<String> response = post(params("command", "login", "username", user, "password", password, "domain", "/"));
        if (response.statusCode() == 200) {
            sessionKey = json(response).at("/loginresponse/sessionkey").asText();
        }
        return response;
    }

    public String sessionKey() {
        return sessionKey;
    }

    /** A call of the session, with its key. */
    public HttpResponse<String> call(String... pairs) throws Exception {
        Map<String, String> params = params(pairs);
        params.put("sessionkey", sessionKey);
        return post(params);
    }

    /** A signed call by GET. */
    public HttpResponse<String> signed(String apiKey, String secret, String... pairs) throws Exception {
        return get(sign(apiKey, secret, params(pairs)));
    }

    public static Map<String, String> sign(String apiKey, String secret, Map<String, String> params) throws Exception {
        Map<String, String> signed = new LinkedHashMap<>(params);
        signed.put("apiKey", apiKey);
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        String text = query(new TreeMap<>(signed)).toLowerCase(Locale.ROOT);
        signed.put("signature", Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))));
        return signed;
    }

    public static JsonNode json(HttpResponse<String> response) throws Exception {
        return JSON.readTree(response.body());
    }

    /** A browser without its cookies. */
    public void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    public void forgetCookie(String name) {
        cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    private static String query(Map<String, String> params) {
        return params.entrySet().stream().map(param -> encode(param.getKey()) + "=" + encode(param.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
