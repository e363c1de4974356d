// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.crypt;

import io.nasguard.sandbox.crypto.DatabaseEncryption;

/** Encrypts and decrypts column values; leaves them as they are where database encryption is off. */
public class DBEncryptionUtil {
    public static String encrypt(String plain) {
        return DatabaseEncryption.current().encrypt(plain);
    }

    public static String decrypt(String encrypted) {
        return DatabaseEncryption.current().decrypt(encrypted);
    }
}
