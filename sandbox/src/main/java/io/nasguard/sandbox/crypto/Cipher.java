// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.crypto;

/** One of CloudStack's ways to encrypt a column value; cipher text is Base64. */
interface Cipher {
    /** @throws com.cloud.utils.crypt.EncryptionException if the value cannot be encrypted */
    String encrypt(String plain);

    /** @throws com.cloud.utils.crypt.EncryptionException if this is not cipher text made with this key */
    String decrypt(String encrypted);
}
