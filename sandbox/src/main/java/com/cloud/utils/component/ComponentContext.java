// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.component;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;

/**
 * Autowires objects made outside of Spring, such as API commands.
 *
 * <p>A class may have a delegate, the context of the module whose service brought it; all others are wired from the
 * core context.
 */
public class ComponentContext implements ApplicationContextAware {
    private static final Map<Class<?>, ApplicationContext> DELEGATES = new ConcurrentHashMap<>();
    private static volatile ApplicationContext core;

    public ComponentContext() {
    }

    @Override
    public void setApplicationContext(ApplicationContext applicationContext) {
        core = applicationContext;
    }

    public static ApplicationContext getApplicationContext() {
        return core;
    }

    public static <T> T getComponent(Class<T> beanType) {
        return getComponentsOfType(beanType).values().stream().findFirst()
                .orElseThrow(() -> new NoSuchBeanDefinitionException(beanType.getName()));
    }

    @SuppressWarnings("unchecked")
    public static <T> T getComponent(String name) {
        return (T) core.getBean(name);
    }

    public static <T> Map<String, T> getComponentsOfType(Class<T> beanType) {
        return core.getBeansOfType(beanType);
    }

    @SuppressWarnings("unchecked")
    public static <T> T inject(Object instance) {
        ApplicationContext context = DELEGATES.getOrDefault(instance.getClass(), core);
        context.getAutowireCapableBeanFactory().autowireBean(instance);
        return (T) instance;
    }

    public static void addDelegateContext(Class<?> clazz, ApplicationContext context) {
        DELEGATES.put(clazz, context);
    }

    public static void removeDelegateContext(Class<?> clazz) {
        DELEGATES.remove(clazz);
    }
}
