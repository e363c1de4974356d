// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import com.cloud.utils.crypt.EncryptionException;

/**
 * CloudStack's encryptor V2: AES-256-GCM with the SHA-256 of the password as key; 12 bytes of nonce, the cipher text and
 * the 16 bytes of its tag in Base64 (what Tink's {@code AesGcmJce} writes).
 */
final class AesGcmCipher implements Cipher {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    AesGcmCipher(String password) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            key = new SecretKeySpec(hash, "AES");
        } catch (GeneralSecurityException e) {
            throw new EncryptionException("This Java has no SHA-256", e);
        }
    }

    @Override
    public String encrypt(String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            javax.crypto.Cipher gcm = cipher(javax.crypto.Cipher.ENCRYPT_MODE, nonce);
            byte[] sealed = gcm.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new EncryptionException("Failed to encrypt a value", e);
        }
    }

    @Override
    public String decrypt(String encrypted) {
        try {
            ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(encrypted));
            byte[] nonce = new byte[NONCE_BYTES];
            all.get(nonce);
            byte[] sealed = new byte[all.remaining()];
            all.get(sealed);
            return new String(cipher(javax.crypto.Cipher.DECRYPT_MODE, nonce).doFinal(sealed), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new EncryptionException("Failed to decrypt a value", e);
        }
    }

    private javax.crypto.Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        javax.crypto.Cipher cipher = javax.crypto.Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
