// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.exception;

import java.util.List;

import com.cloud.utils.Pair;

/** An error that can say which entities it is about. */
public interface ErrorContext {
    ErrorContext add(Class<?> entity, String uuid);

    List<Pair<Class<?>, String>> getEntitiesInError();
}
