// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

/** CloudStack's encryption of a column; with database encryption off both methods give back what they get. */
public interface ColumnCipher {

    String encrypt(String plain);

    /** @throws RuntimeException when the text is not the cipher text of anything, as after a plain SQL update */
    String decrypt(String stored);
}
