// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.data;

import com.cloud.utils.crypt.DBEncryptionUtil;
import com.cloud.utils.db.Encrypt;
import com.cloud.utils.exception.CloudRuntimeException;
import io.nasguard.sandbox.db.CloudDataSource;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.Column;
import javax.persistence.Table;
import org.springframework.cglib.proxy.Enhancer;
import org.springframework.cglib.proxy.MethodInterceptor;

/**
 * Entities of one annotated class in one table, read and written as CloudStack's data access objects do: encrypted
 * columns through {@link DBEncryptionUtil}, text cut to the length that {@code @Column} gives (255 where it gives none),
 * dates in GMT, and an update writes what was set since the entity was read.
 */
public final class EntityTable<T> {

    private static final String ID = "id";

    private final Class<T> type;
    private final String name;
    private final Map<String, Field> fieldsByColumn = new LinkedHashMap<>();

    public EntityTable(Class<T> type) {
        this.type = type;
        this.name = "`" + type.getAnnotation(Table.class).name() + "`";
        for (Field field : type.getDeclaredFields()) {
            Column column = field.getAnnotation(Column.class);
            if (column != null) {
                field.setAccessible(true);
                fieldsByColumn.put(column.name(), field);
            }
        }
    }

    public boolean hasColumn(String column) {
        return fieldsByColumn.containsKey(column);
    }

    /**
     * @param where condition in SQL, such as {@code id = ? AND removed IS NULL}
     * @throws CloudRuntimeException when the database fails or a row found cannot be decrypted
     */
    public List<T> find(String where, Object... values) {
        String sql = "SELECT `" + String.join("`, `", fieldsByColumn.keySet()) + "` FROM " + name + " WHERE " + where;
        try (Connection connection = CloudDataSource.get().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new CloudRuntimeException("Unable to read " + name + " from DB, due to: " + e.getMessage(), e);
        }
    }

    /** @return the first entity found, or null */
    public T findOne(String where, Object... values) {
        List<T> found = find(where, values);
        return found.isEmpty() ? null : found.get(0);
    }

    /** @return an entity that knows its changes, so that an update writes those alone */
    public T tracked() {
        Enhancer enhancer = new Enhancer();
        enhancer.setSuperclass(type);
        enhancer.setCallback((MethodInterceptor) new Changes());
        return type.cast(enhancer.create());
    }

    /** Stores a new entity. @return the id it got */
    public long insert(T entity) {
        List<String> columns = new ArrayList<>(fieldsByColumn.keySet());
        columns.remove(ID);
        String sql = "INSERT INTO " + name + " (`" + String.join("`, `", columns) + "`) VALUES ("
                + "?, ".repeat(columns.size() - 1) + "?)";
        try (Connection connection = CloudDataSource.get().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            bind(statement, columns, entity);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (SQLException e) {
            throw new CloudRuntimeException("Unable to persist on DB, due to: " + plain(e), e);
        }
    }

    /**
     * Writes what was set on an entity that came from {@link #find} or {@link #tracked}.
     *
     * @return false when nothing was set or no row has the id
     */
    public boolean update(long id, T entity) {
        List<String> columns = new ArrayList<>();
        Set<String> changed = Changes.of(entity).fields;
        fieldsByColumn.forEach((column, field) -> {
            if (changed.contains(field.getName())) {
                columns.add(column);
            }
        });
        if (columns.isEmpty()) {
            return false;
        }
        String sql = "UPDATE " + name + " SET `" + String.join("` = ?, `", columns) + "` = ? WHERE id = ?";
        try (Connection connection = CloudDataSource.get().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, columns, entity);
            statement.setLong(columns.size() + 1, id);
            boolean written = statement.executeUpdate() != 0;
            changed.clear();
            return written;
        } catch (SQLException e) {
            throw new CloudRuntimeException("Unable to update on DB, due to: " + plain(e), e);
        }
    }

    /** The driver writes "(conn=5) " in front of what the database says; CloudStack's own driver does not. */
    private static String plain(SQLException e) {
        return e.getMessage().replaceFirst("^\\(conn=\\d+\\) ", "");
    }

    private void bind(PreparedStatement statement, Collection<String> columns, T entity) throws SQLException {
        int index = 1;
        for (String column : columns) {
            statement.setObject(index++, toColumn(fieldsByColumn.get(column), entity));
        }
    }

    private Object toColumn(Field field, T entity) {
        Object value;
        try {
            value = field.get(entity);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        if (value instanceof Date) {
            return DatabaseDates.format((Date) value);
        }
        if (value instanceof Enum) {
            return ((Enum<?>) value).name();
        }
        if (value instanceof String) {
            int length = field.getAnnotation(Column.class).length();
            String text = (String) value;
            String cut = text.length() > length ? text.substring(0, length) : text;
            return field.isAnnotationPresent(Encrypt.class)
                    ? DBEncryptionUtil.encrypt(cut).getBytes(StandardCharsets.UTF_8) : cut;
        }
        return value;
    }

    private T read(ResultSet row) throws SQLException {
        T entity = tracked();
        for (Map.Entry<String, Field> column : fieldsByColumn.entrySet()) {
            Field field = column.getValue();
            Object value = fromColumn(row, column.getKey(), field);
            if (value != null || !field.getType().isPrimitive()) {
                try {
                    field.set(entity, value);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        Changes.of(entity).fields.clear();
        return entity;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object fromColumn(ResultSet row, String column, Field field) throws SQLException {
        Class<?> type = field.getType();
        String text = row.getString(column);
        if (text == null) {
            return null;
        }
        if (type == String.class) {
            return field.isAnnotationPresent(Encrypt.class) ? DBEncryptionUtil.decrypt(text) : text;
        }
        if (type == long.class || type == Long.class) {
            return row.getLong(column);
        }
        if (type == int.class || type == Integer.class) {
            return row.getInt(column);
        }
        if (type == boolean.class || type == Boolean.class) {
            return row.getBoolean(column);
        }
        if (type == Date.class) {
            return DatabaseDates.parse(text);
        }
        if (type.isEnum()) {
            return Enum.valueOf((Class<Enum>) type, text);
        }
        throw new IllegalStateException("no way to read a " + type + " from column " + column);
    }

    /** Notes which fields the setters of an entity were called for. */
    private static final class Changes implements MethodInterceptor {

        private final Set<String> fields = new LinkedHashSet<>();

        static Changes of(Object entity) {
            if (!(entity instanceof org.springframework.cglib.proxy.Factory)) {
                throw new CloudRuntimeException("Entity is not generated by this dao");
            }
            return (Changes) ((org.springframework.cglib.proxy.Factory) entity).getCallback(0);
        }

        @Override
        public Object intercept(Object entity, Method method, Object[] arguments,
                org.springframework.cglib.proxy.MethodProxy proxy) throws Throwable {
            String called = method.getName();
            if (called.startsWith("set") && arguments.length == 1) {
                fields.add(Character.toLowerCase(called.charAt(3)) + called.substring(4));
            }
            return proxy.invokeSuper(entity, arguments);
        }
    }
}
