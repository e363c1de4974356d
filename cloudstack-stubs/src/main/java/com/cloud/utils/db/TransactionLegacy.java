// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.db;

import io.nasguard.stubs.Stub;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;

public class TransactionLegacy implements Closeable {
    public static final short CLOUD_DB = 0;

    private TransactionLegacy() {
        throw Stub.called();
    }

    protected static TransactionLegacy currentTxn(boolean flag) {
        throw Stub.called();
    }

    public void close() {
        throw Stub.called();
    }

    public boolean close(String text) {
        throw Stub.called();
    }

    public boolean commit() {
        throw Stub.called();
    }

    public Connection getConnection() throws SQLException {
        throw Stub.called();
    }

    public PreparedStatement prepareAutoCloseStatement(String text) throws SQLException {
        throw Stub.called();
    }

    public PreparedStatement prepareAutoCloseStatement(String text, int number) throws SQLException {
        throw Stub.called();
    }

    public PreparedStatement prepareAutoCloseStatement(
            String text, int number1, int number2, int number3)
            throws SQLException {
        throw Stub.called();
    }

    public PreparedStatement prepareAutoCloseStatement(String text1, String[] text2) throws SQLException {
        throw Stub.called();
    }

    public PreparedStatement prepareStatement(String text) throws SQLException {
        throw Stub.called();
    }

    public void rollback() {
        throw Stub.called();
    }

    public void rollback(Savepoint savepoint) {
        throw Stub.called();
    }

    public void start() {
        throw Stub.called();
    }

    public static TransactionLegacy currentTxn() {
        throw Stub.called();
    }

    public static Connection getStandaloneConnection() {
        throw Stub.called();
    }

    public static Connection getStandaloneConnectionWithException() throws SQLException {
        throw Stub.called();
    }

    public static TransactionLegacy open(String text) {
        throw Stub.called();
    }

    public static TransactionLegacy open(String text, short database, boolean flag) {
        throw Stub.called();
    }

    public static TransactionLegacy open(short database) {
        throw Stub.called();
    }
}
