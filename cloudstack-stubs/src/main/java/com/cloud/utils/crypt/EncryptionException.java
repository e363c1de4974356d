// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.crypt;

import io.nasguard.stubs.Stub;

public class EncryptionException extends RuntimeException {
    public EncryptionException(String text) {
        throw Stub.called();
    }

    public EncryptionException(String text, Throwable cause) {
        throw Stub.called();
    }
}
