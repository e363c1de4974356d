// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.trial;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Changes the class of a bean definition, as the plugin does with the backup manager's. */
public class ClassChanger implements BeanFactoryPostProcessor {
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        factory.getBeanDefinition("changedProbe").setBeanClassName(Probe.Changed.class.getName());
    }
}
