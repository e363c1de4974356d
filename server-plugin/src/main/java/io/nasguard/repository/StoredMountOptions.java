// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import java.util.NoSuchElementException;

/**
 * The text in {@code backup_repository.mount_opts}, decrypted; or the fact that it cannot be read. A row that
 * somebody wrote by plain SQL cannot be decrypted when database encryption is on, and must never fail a whole list.
 */
public final class StoredMountOptions {

    private static final StoredMountOptions UNREADABLE = new StoredMountOptions(null);

    private final String text;

    private StoredMountOptions(String text) {
        this.text = text;
    }

    /** @param plain the decrypted text; null counts as empty */
    public static StoredMountOptions of(String plain) {
        return new StoredMountOptions(plain == null ? "" : plain);
    }

    /** @return what stands for a text that cannot be decrypted */
    public static StoredMountOptions unreadable() {
        return UNREADABLE;
    }

    public boolean isReadable() {
        return text != null;
    }

    /**
     * @return the plain text, secrets included
     * @throws NoSuchElementException when it cannot be read
     */
    public String text() {
        if (text == null) {
            throw new NoSuchElementException("the stored mount options cannot be decrypted");
        }
        return text;
    }

    /** Never the text itself: it may hold a password. */
    @Override
    public String toString() {
        return isReadable() ? "readable" : "unreadable";
    }
}
