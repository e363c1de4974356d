// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.crypt;

import io.nasguard.stubs.Stub;
import org.apache.logging.log4j.Logger;

public class DBEncryptionUtil {
    protected static Logger LOGGER;

    public DBEncryptionUtil() {
        throw Stub.called();
    }

    protected static void initialize() {
        throw Stub.called();
    }

    public static String decrypt(String text) {
        throw Stub.called();
    }

    public static String encrypt(String text) {
        throw Stub.called();
    }
}
