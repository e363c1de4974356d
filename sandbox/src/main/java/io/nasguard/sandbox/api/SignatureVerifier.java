// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.api;

import java.nio.charset.StandardCharsets;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.apache.cloudstack.api.ApiConstants;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Checks the signature of a call with API keys: HMAC-SHA1 with the user's secret key over the lower-cased query, its
 * parameters sorted by name. Signature version 3 has an {@code expires} time, too.
 */
final class SignatureVerifier {
    private static final Logger LOGGER = LogManager.getLogger(SignatureVerifier.class);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ"), DateTimeFormatter.ISO_OFFSET_DATE_TIME);

    private final Map<String, String> params;
    private final boolean timestampsEnforced;

    /** @param timestampsEnforced a 4.21 setting: only version 3, and no more than 15 minutes ahead */
    SignatureVerifier(Map<String, String> params, boolean timestampsEnforced) {
        this.params = new TreeMap<>(params);
        this.timestampsEnforced = timestampsEnforced;
    }

    /** @return the key that says who calls, null where the call is not signed */
    String apiKey() {
        return get(ApiConstants.SIGNATURE) == null ? null : get(ApiConstants.API_KEY);
    }

    boolean isExpired() {
        if (!"3".equals(get(ApiConstants.SIGNATURE_VERSION))) {
            return timestampsEnforced;
        }
        String expires = get(ApiConstants.EXPIRES);
        if (expires == null) {
            LOGGER.debug("Missing Expires parameter -- ignoring request.");
            return true;
        }
        for (DateTimeFormatter format : DATES) {
            try {
                Instant until = OffsetDateTime.parse(expires, format).toInstant();
                Instant now = Instant.now();
                return until.isBefore(now) || timestampsEnforced && until.isAfter(now.plus(LONGEST));
            } catch (DateTimeParseException otherFormat) {
                continue;
            }
        }
        LOGGER.debug("Incorrect date format for Expires parameter");
        return true;
    }

    boolean isSignedWith(String secretKey) {
        String query = params.entrySet().stream()
                .filter(param -> !ApiConstants.SIGNATURE.equalsIgnoreCase(param.getKey()))
                .map(param -> param.getKey() + "=" + URLEncoder.encode(param.getValue(), StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("&")).toLowerCase();
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            String computed = Base64.getEncoder().encodeToString(mac.doFinal(query.getBytes(StandardCharsets.UTF_8)));
            return MessageDigest.isEqual(computed.getBytes(StandardCharsets.UTF_8),
                    get(ApiConstants.SIGNATURE).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA1", e);
        }
    }

    /** Parameter names are taken in any case. */
    private String get(String name) {
        return params.entrySet().stream().filter(param -> param.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue).findFirst().orElse(null);
    }
}
