// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords as CloudStack's PBKDF2 authenticator stores them: salt, hash and number of rounds, with colons between.
 */
public final class Passwords {
    private static final int ROUNDS = 100_000;
    private static final int HASH_BITS = 512;
    private static final int SALT_BYTES = 64;

    private Passwords() {
    }

    /** @return what goes into column {@code password} */
    public static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return encode(password, salt, ROUNDS);
    }

    /** @param stored what stands in column {@code password} */
    public static boolean matches(String password, String stored) {
        String[] parts = stored.split(":");
        if (password == null || password.isEmpty() || parts.length != 3 || !parts[2].matches("\\d+")) {
            return false;
        }
        String computed = encode(password, Base64.getDecoder().decode(parts[0]), Integer.parseInt(parts[2]));
        return MessageDigest.isEqual(computed.getBytes(), stored.getBytes());
    }

    private static String encode(String password, byte[] salt, int rounds) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1").generateSecret(spec).getEncoded();
            return Base64.getEncoder().encodeToString(salt) + ":" + Base64.getEncoder().encodeToString(hash) + ":" + rounds;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot hash passwords", e);
        }
    }
}
