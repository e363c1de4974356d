// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import io.nasguard.repository.StoredMountOptions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Turns the text of the {@code mount_opts} column into mount options. A thousand decryptions take about 200 ms, and a
 * list shows the same rows again and again: what a cipher text holds is remembered. The key is the text itself, so a
 * changed row is never mistaken for the old one.
 */
final class MountOptionsReader {

    /** As many texts as are remembered; a cloud with more repositories decrypts the rest each time. */
    private static final int REMEMBERED = 10_000;

    private final ColumnCipher cipher;
    private final Map<String, StoredMountOptions> known =
            Collections.synchronizedMap(new LinkedHashMap<String, StoredMountOptions>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, StoredMountOptions> eldest) {
                    return size() > REMEMBERED;
                }
            });

    MountOptionsReader(ColumnCipher cipher) {
        this.cipher = cipher;
    }

    /** @param stored the column's text, null for NULL */
    StoredMountOptions read(String stored) {
        if (stored == null || stored.isEmpty()) {
            return StoredMountOptions.of("");
        }
        StoredMountOptions options = known.get(stored);
        if (options == null) {
            options = decrypt(stored);
            known.put(stored, options);
        }
        return options;
    }

    private StoredMountOptions decrypt(String stored) {
        try {
            return StoredMountOptions.of(cipher.decrypt(stored));
        } catch (RuntimeException unreadable) {
            // The exception is dropped on purpose: its message may quote the column.
            return StoredMountOptions.unreadable();
        }
    }
}
