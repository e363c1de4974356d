// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.module;

import javax.inject.Inject;

import org.apache.cloudstack.framework.config.Configurable;
import org.apache.cloudstack.framework.config.impl.ConfigDepotImpl;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Enters the settings of each bean that has some, before the bean is initialised. */
public class ConfigurableCollector implements BeanPostProcessor {
    @Inject
    private ConfigDepotImpl depot;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof Configurable configurable) {
            depot.populateConfiguration(configurable);
        }
        return bean;
    }
}
