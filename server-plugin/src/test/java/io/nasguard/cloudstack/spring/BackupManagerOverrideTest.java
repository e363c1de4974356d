// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

class BackupManagerOverrideTest {

    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

    private BeanDefinition backupManagerOf(String className) {
        RootBeanDefinition definition = new RootBeanDefinition(className);
        definition.setPropertyValues(new MutablePropertyValues().add("backupProviders", "kept"));
        beans.registerBeanDefinition("backupManager", definition);
        new BackupManagerOverride().postProcessBeanFactory(beans);
        return beans.getBeanDefinition("backupManager");
    }

    @Test
    void cloudStacksOwnClassBecomesOursWithItsProperties() {
        BeanDefinition definition = backupManagerOf("org.apache.cloudstack.backup.BackupManagerImpl");
        assertEquals("io.nasguard.cloudstack.GuardedBackupManager", definition.getBeanClassName());
        assertEquals("kept", definition.getPropertyValues().get("backupProviders"));
    }

    @Test
    void anyOtherClassIsLeftAlone() {
        assertEquals("com.example.OtherBackupManager",
                backupManagerOf("com.example.OtherBackupManager").getBeanClassName());
    }

    @Test
    void aCloudStackWithoutTheBeanStartsAllTheSame() {
        new BackupManagerOverride().postProcessBeanFactory(beans);
        assertFalse(beans.containsBeanDefinition("backupManager"));
    }
}
