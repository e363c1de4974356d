// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.framework.config;

import com.cloud.utils.Pair;
import com.cloud.utils.Ternary;
import io.nasguard.stubs.Stub;

public class ConfigKey<T> {
    public enum Scope {
        Global, Zone, Cluster, StoragePool, Account, ManagementServer, ImageStore, Domain;
    }

    public enum Kind {
        CSV, Order, Select, WhitespaceSeparatedListWithOptions;
    }

    public static final String CATEGORY_ADVANCED = "Advanced";

    public static final String CATEGORY_ALERT = "Alert";

    public static final String CATEGORY_NETWORK = "Network";

    public ConfigKey(
            Class<T> type, String name, String category, String defaultValue, String description, boolean isDynamic) {
        throw Stub.called();
    }

    public ConfigKey(
            Class<T> type, String name, String category, String defaultValue, String description, boolean isDynamic,
            String parent) {
        throw Stub.called();
    }

    public ConfigKey(
            Class<T> type, String name, String category, String defaultValue, String description, boolean isDynamic,
            Scope scope, T multiplier) {
        throw Stub.called();
    }

    public ConfigKey(
            Class<T> type, String name, String category, String defaultValue, String description, boolean isDynamic,
            Scope scope, T multiplier, String parent) {
        throw Stub.called();
    }

    public ConfigKey(
            Class<T> type, String name, String category, String defaultValue, String description, boolean isDynamic,
            Scope scope, T multiplier, String displayText, String parent, Ternary<String, String, Long> group,
            Pair<String, Long> subGroup) {
        throw Stub.called();
    }

    public ConfigKey(
            Class<T> type, String name, String category, String defaultValue, String description, boolean isDynamic,
            Scope scope, T multiplier, String displayText, String parent, Ternary<String, String, Long> group,
            Pair<String, Long> subGroup, Kind kind, String options) {
        throw Stub.called();
    }

    public ConfigKey(
            String category, Class<T> type, String name, String defaultValue, String description, boolean isDynamic) {
        throw Stub.called();
    }

    public ConfigKey(
            String category, Class<T> type, String name, String defaultValue, String description, boolean isDynamic,
            String parent) {
        throw Stub.called();
    }

    public ConfigKey(
            String category, Class<T> type, String name, String defaultValue, String description, boolean isDynamic,
            Kind kind, String options) {
        throw Stub.called();
    }

    public ConfigKey(
            String category, Class<T> type, String name, String defaultValue, String description, boolean isDynamic,
            Scope scope) {
        throw Stub.called();
    }

    public ConfigKey(
            String category, Class<T> type, String name, String defaultValue, String description, boolean isDynamic,
            Scope scope, String parent) {
        throw Stub.called();
    }

    protected T valueOf(String value) {
        throw Stub.called();
    }

    public String category() {
        throw Stub.called();
    }

    public String defaultValue() {
        throw Stub.called();
    }

    public String description() {
        throw Stub.called();
    }

    public String displayText() {
        throw Stub.called();
    }

    @Override
    public boolean equals(Object value) {
        throw Stub.called();
    }

    public final String key() {
        throw Stub.called();
    }

    public final Kind kind() {
        throw Stub.called();
    }

    public final String options() {
        throw Stub.called();
    }

    public final String parent() {
        throw Stub.called();
    }

    public Ternary<String, String, Long> group() {
        throw Stub.called();
    }

    @Override
    public int hashCode() {
        throw Stub.called();
    }

    public boolean isDynamic() {
        throw Stub.called();
    }

    public boolean isSameKeyAs(Object value) {
        throw Stub.called();
    }

    public T multiplier() {
        throw Stub.called();
    }

    public Pair<String, Long> subGroup() {
        throw Stub.called();
    }

    @Override
    public String toString() {
        throw Stub.called();
    }

    public Class<T> type() {
        throw Stub.called();
    }

    public T value() {
        throw Stub.called();
    }

    public T valueIn(Long id) {
        throw Stub.called();
    }
}
