// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

/** Stands for an encryption: what it did not write itself it cannot read. */
final class ReversingCipher implements ColumnCipher {

    private static final String MARK = "#";

    int decryptions;

    @Override
    public String encrypt(String plain) {
        return plain.isEmpty() ? plain : MARK + new StringBuilder(plain).reverse();
    }

    @Override
    public String decrypt(String stored) {
        decryptions++;
        if (!stored.startsWith(MARK)) {
            throw new IllegalStateException("cannot decrypt " + stored);
        }
        return new StringBuilder(stored.substring(MARK.length())).reverse().toString();
    }
}
