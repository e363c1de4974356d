// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.cloud.utils.crypt.DBEncryptionUtil;
import com.cloud.utils.exception.CloudRuntimeException;

/** Column values as CloudStack writes and reads them. */
class DatabaseEncryptionTest {
    private DatabaseEncryption before;

    @BeforeEach
    void keep() {
        before = DatabaseEncryption.current();
        DatabaseEncryption.enable("password");
    }

    @AfterEach
    void restore() {
        DatabaseEncryption.restore(before);
    }

    @Test
    void comesBack() {
        String cipher = DBEncryptionUtil.encrypt("soft,timeo=50 \u00e4");
        assertEquals("soft,timeo=50 \u00e4", DBEncryptionUtil.decrypt(cipher));
        assertNotEquals(cipher, DBEncryptionUtil.encrypt("soft,timeo=50 \u00e4"), "each time another nonce");
    }

    @Test
    void hasTheLengthOfAesGcm() {
        assertEquals(12 + 5 + 16, Base64.getDecoder().decode(DBEncryptionUtil.encrypt("12345")).length);
    }

    @Test
    void readsWhatCloudStackWrote() {
        assertEquals("soft,timeo=50,retrans=3",
                DBEncryptionUtil.decrypt("Eo4i5wPkn4RcNrie99f18JCCG/bkr3X7/pp43KE4Wo/zBNHXZUL++PY2JK88b/NsuXNM"));
    }

    @Test
    void readsOldValuesIfTheFirstIsOld() {
        assertEquals("hard,vers=4.1", DBEncryptionUtil.decrypt("L6r7k6NJZ6WAkBL5xH3YrVjCzfduF5Ht"));
        String written = DBEncryptionUtil.encrypt("written the old way");
        assertEquals("written the old way", new LegacyCipher("password").decrypt(written));
        String modern = new AesGcmCipher("password").encrypt("new");
        assertThrows(CloudRuntimeException.class, () -> DBEncryptionUtil.decrypt(modern),
                "one database, one way");
    }

    @Test
    void plainValueCannotBeRead() {
        DBEncryptionUtil.encrypt("decides for the new way");
        CloudRuntimeException e = assertThrows(CloudRuntimeException.class, () -> DBEncryptionUtil.decrypt("soft,timeo=50,retrans=3"));
        assertTrue(e.getMessage().endsWith("soft,*****"), e.getMessage());
        assertThrows(CloudRuntimeException.class, () -> DBEncryptionUtil.decrypt(new AesGcmCipher("other password").encrypt("x")));
    }

    @Test
    void nothingIsStoredAsNothing() {
        assertEquals("", DBEncryptionUtil.encrypt(""));
        assertEquals(null, DBEncryptionUtil.encrypt(null));
        assertEquals("", DBEncryptionUtil.decrypt(""));
    }

    @Test
    void offMeansPlain() {
        DatabaseEncryption.disable();
        assertEquals("soft", DBEncryptionUtil.encrypt("soft"));
        assertEquals("soft", DBEncryptionUtil.decrypt("soft"));
        assertFalse(DatabaseEncryption.current().isEnabled());
    }
}
