// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.crypto;

import com.cloud.utils.crypt.EncryptionException;
import com.cloud.utils.exception.CloudRuntimeException;

/**
 * Column encryption as CloudStack does it, on or off for the whole server.
 *
 * <p>As in CloudStack, new values are V2, old ones may be V1, and the first value decides which of them the whole
 * database is read with. Empty values are stored as they are.
 */
public final class DatabaseEncryption {
    private static volatile DatabaseEncryption current = new DatabaseEncryption(null);

    private final Cipher modern;
    private final Cipher legacy;
    private volatile Cipher chosen;

    private DatabaseEncryption(String password) {
        modern = password == null ? null : new AesGcmCipher(password);
        legacy = password == null ? null : new LegacyCipher(password);
    }

    /** @param password CloudStack's {@code db.cloud.encrypt.secret} */
    public static void enable(String password) {
        if (password == null || password.isEmpty()) {
            throw new IllegalArgumentException("password: must not be empty; use disable() to store plain values");
        }
        current = new DatabaseEncryption(password);
    }

    public static void disable() {
        current = new DatabaseEncryption(null);
    }

    /** For tests: takes one that was in force before. */
    static void restore(DatabaseEncryption before) {
        current = before;
    }

    public static DatabaseEncryption current() {
        return current;
    }

    public boolean isEnabled() {
        return modern != null;
    }

    public String encrypt(String plain) {
        if (isPlain(plain)) {
            return plain;
        }
        if (chosen == null) {
            chosen = modern;
        }
        try {
            return chosen.encrypt(plain);
        } catch (EncryptionException e) {
            throw new CloudRuntimeException("Error encrypting value: ", e);
        }
    }

    /** @throws CloudRuntimeException if the value is not cipher text of this database */
    public String decrypt(String encrypted) {
        if (isPlain(encrypted)) {
            return encrypted;
        }
        Cipher known = chosen;
        if (known != null) {
            try {
                return known.decrypt(encrypted);
            } catch (EncryptionException e) {
                throw new CloudRuntimeException("Error decrypting value: " + hide(encrypted), e);
            }
        }
        for (Cipher candidate : new Cipher[] {modern, legacy}) {
            try {
                String plain = candidate.decrypt(encrypted);
                chosen = candidate;
                return plain;
            } catch (EncryptionException notThisOne) {
                continue;
            }
        }
        throw new CloudRuntimeException("Failed to decrypt value: " + hide(encrypted));
    }

    private boolean isPlain(String value) {
        return !isEnabled() || value == null || value.isEmpty();
    }

    private static String hide(String value) {
        int shown = value.length() >= 10 ? 5 : 1;
        return value.substring(0, shown) + "*".repeat(10 - shown);
    }
}
