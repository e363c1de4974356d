// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack;

import com.cloud.utils.crypt.DBEncryptionUtil;
import com.cloud.utils.db.TransactionLegacy;
import io.nasguard.jdbc.ColumnCipher;
import io.nasguard.jdbc.ConnectionSource;
import java.sql.Connection;
import java.sql.SQLException;

/** CloudStack's connection pool and its encryption of columns. */
public final class CloudStackDatabase implements ConnectionSource, ColumnCipher {

    @Override
    public Connection open() throws SQLException {
        return TransactionLegacy.getStandaloneConnectionWithException();
    }

    @Override
    public String encrypt(String plain) {
        return DBEncryptionUtil.encrypt(plain);
    }

    @Override
    public String decrypt(String stored) {
        return DBEncryptionUtil.decrypt(stored);
    }
}
