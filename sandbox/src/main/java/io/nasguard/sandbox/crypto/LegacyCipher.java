// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

import com.cloud.utils.crypt.EncryptionException;

/**
 * CloudStack's encryptor V1, for rows of old installations: PBEWithMD5AndDES, 1000 rounds, 8 bytes of salt in front of
 * the cipher text, in Base64 (what Jasypt's standard string encryptor writes). Weak; nothing new is to be written so.
 */
final class LegacyCipher implements Cipher {
    private static final String ALGORITHM = "PBEWithMD5AndDES";
    private static final int SALT_BYTES = 8;
    private static final int ROUNDS = 1000;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    LegacyCipher(String password) {
        try {
            key = SecretKeyFactory.getInstance(ALGORITHM).generateSecret(new PBEKeySpec(password.toCharArray()));
        } catch (GeneralSecurityException e) {
            throw new EncryptionException("This Java has no " + ALGORITHM, e);
        }
    }

    @Override
    public String encrypt(String plain) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        try {
            byte[] sealed = cipher(javax.crypto.Cipher.ENCRYPT_MODE, salt).doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(SALT_BYTES + sealed.length).put(salt).put(sealed).array();
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new EncryptionException("Failed to encrypt a value", e);
        }
    }

    @Override
    public String decrypt(String encrypted) {
        try {
            ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(encrypted));
            byte[] salt = new byte[SALT_BYTES];
            all.get(salt);
            byte[] sealed = new byte[all.remaining()];
            all.get(sealed);
            return new String(cipher(javax.crypto.Cipher.DECRYPT_MODE, salt).doFinal(sealed), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new EncryptionException("Failed to decrypt a value", e);
        }
    }

    private javax.crypto.Cipher cipher(int mode, byte[] salt) throws GeneralSecurityException {
        javax.crypto.Cipher cipher = javax.crypto.Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new PBEParameterSpec(salt, ROUNDS));
        return cipher;
    }
}
