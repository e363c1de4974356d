// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.data;

import io.nasguard.sandbox.db.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.cloudstack.api.BaseListCmd;

/** A query that grows condition by condition and gives one page of what it finds, and the count of all. */
public final class Rows {

    private final String from;
    private final StringBuilder where = new StringBuilder("1 = 1");
    private final List<Object> values = new ArrayList<>();
    private String order = "";

    private Rows(String from) {
        this.from = from;
    }

    /** @param from tables, joins included */
    public static Rows of(String from) {
        return new Rows(from);
    }

    /** Adds a condition without values. */
    public Rows where(String condition) {
        where.append(" AND ").append(condition);
        return this;
    }

    /** Adds {@code column = value}, unless the value is null: a parameter that was not given. */
    public Rows equal(String column, Object value) {
        if (value != null) {
            where(column + " = ?");
            values.add(value);
        }
        return this;
    }

    /** Adds {@code column IN (values)}, unless the list is null; an empty one matches nothing. */
    public Rows in(String column, Collection<?> list) {
        if (list != null && list.isEmpty()) {
            where("1 = 0");
        } else if (list != null) {
            where(column + " IN (" + "?, ".repeat(list.size() - 1) + "?)");
            values.addAll(list);
        }
        return this;
    }

    /** Adds a search for a part of a text in any of the columns, unless it is null. */
    public Rows like(String part, String... columns) {
        if (part != null) {
            where("(" + String.join(" LIKE ? OR ", columns) + " LIKE ?)");
            for (int i = 0; i < columns.length; i++) {
                values.add("%" + part + "%");
            }
        }
        return this;
    }

    /** Adds {@code column BETWEEN from AND to}; an end that is null stays open. */
    public Rows between(String column, Object from, Object to) {
        if (from != null) {
            where(column + " >= ?");
            values.add(from);
        }
        if (to != null) {
            where(column + " <= ?");
            values.add(to);
        }
        return this;
    }

    public Rows order(String columns) {
        order = " ORDER BY " + columns;
        return this;
    }

    public int count() {
        return run("SELECT COUNT(*) FROM " + from + " WHERE " + where, row -> row.getInt(1)).get(0);
    }

    public <R> List<R> list(String columns, Sql.Row<R> reader) {
        return run("SELECT " + columns + " FROM " + from + " WHERE " + where + order, reader);
    }

    /** @return the page that the command asks for; all rows where it asks for none and no default size is set */
    public <R> List<R> page(BaseListCmd asked, String columns, Sql.Row<R> reader) {
        Long size = asked.getPageSizeVal();
        String limit = size == null ? "" : " LIMIT " + size + " OFFSET " + asked.getStartIndex();
        return run("SELECT " + columns + " FROM " + from + " WHERE " + where + order + limit, reader);
    }

    private <R> List<R> run(String sql, Sql.Row<R> reader) {
        return Sql.list(reader, sql, values.toArray());
    }
}
