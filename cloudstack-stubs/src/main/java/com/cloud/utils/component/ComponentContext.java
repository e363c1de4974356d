// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.component;

import io.nasguard.stubs.Stub;
import java.util.Map;
import org.apache.logging.log4j.Logger;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;

public class ComponentContext implements ApplicationContextAware {
    protected static Logger LOGGER;

    public ComponentContext() {
        throw Stub.called();
    }

    public boolean isInitializeBeans() {
        throw Stub.called();
    }

    public void setApplicationContext(ApplicationContext applicationContext) {
        throw Stub.called();
    }

    public void setInitializeBeans(boolean initializeBeans) {
        throw Stub.called();
    }

    public static void addDelegateContext(Class<?> type, ApplicationContext context) {
        throw Stub.called();
    }

    public static ApplicationContext getApplicationContext() {
        throw Stub.called();
    }

    public static <T> T getComponent(Class<T> beanType) {
        throw Stub.called();
    }

    public static <T> T getComponent(String name) {
        throw Stub.called();
    }

    public static <T> Map<String, T> getComponentsOfType(Class<T> beanType) {
        throw Stub.called();
    }

    public static <T> T getDelegateComponentOfType(Class<T> beanType) {
        throw Stub.called();
    }

    public static Class<?> getTargetClass(Object instance) {
        throw Stub.called();
    }

    public static <T> T getTargetObject(Object instance) {
        throw Stub.called();
    }

    public static void initComponentsLifeCycle() {
        throw Stub.called();
    }

    public static <T> T inject(Class<T> type) {
        throw Stub.called();
    }

    public static <T> T inject(Object instance) {
        throw Stub.called();
    }

    public static void removeDelegateContext(Class<?> type) {
        throw Stub.called();
    }
}
