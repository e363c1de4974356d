// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.crypt;

/** A value could not be encrypted or decrypted. */
@SuppressWarnings("serial")
public class EncryptionException extends RuntimeException {
    public EncryptionException(String message) {
        super(message);
    }

    public EncryptionException(String message, Throwable cause) {
        super(message, cause);
    }
}
