// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.mount.Finding;
import io.nasguard.repository.RefusedException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a list of hosts is sorted by. Hosts that are equal in it come in the order of their ids. */
public final class HostOrder {

    /** The fields of the answer that can be sorted by. */
    public enum Field {
        HOSTNAME, ZONENAME, CLUSTERNAME, AGENTSTATE, BACKUPSTATE, STALLEDSINCE, LASTCHECKED, GUARDINSTALLED,
        GUARDVERSION, ORPHANMOUNTS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Field field;
    private final boolean descending;

    private HostOrder(Field field, boolean descending) {
        this.field = field;
        this.descending = descending;
    }

    /** @return by id, as CloudStack lists hosts */
    public static HostOrder byId() {
        return new HostOrder(null, false);
    }

    /**
     * @param sortBy a field of the answer, null for none
     * @param sortOrder {@code asc} or {@code desc}, null for {@code asc}
     * @throws RefusedException when either is neither of the words it may be
     */
    public static HostOrder of(String sortBy, String sortOrder) {
        if (sortOrder != null && !sortOrder.equalsIgnoreCase("asc") && !sortOrder.equalsIgnoreCase("desc")) {
            throw new RefusedException(Finding.error("bad-sort", "sortorder", null, "Give asc or desc."));
        }
        Field field = null;
        if (sortBy != null) {
            field = Arrays.stream(Field.values()).filter(known -> known.word().equals(sortBy)).findFirst()
                    .orElseThrow(() -> new RefusedException(Finding.error("bad-sort", "sortby", null,
                            "There is no such field to sort by. Give one of: " + Arrays.stream(Field.values())
                                    .map(Field::word).collect(Collectors.joining(", ")) + ".")));
        }
        return new HostOrder(field, "desc".equalsIgnoreCase(sortOrder));
    }

    /** @return empty: by id alone */
    public Optional<Field> field() {
        return Optional.ofNullable(field);
    }

    public boolean descending() {
        return descending;
    }
}
