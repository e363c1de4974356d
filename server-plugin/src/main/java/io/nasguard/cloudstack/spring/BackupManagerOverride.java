// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.spring;

import io.nasguard.cloudstack.GuardedBackupManager;
import org.apache.cloudstack.backup.BackupManagerImpl;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Makes CloudStack's bean {@code backupManager} a {@link GuardedBackupManager}; its properties stay as they are. */
public final class BackupManagerOverride implements BeanFactoryPostProcessor {

    private static final Logger LOG = LogManager.getLogger(BackupManagerOverride.class);
    private static final String BEAN = "backupManager";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!beans.containsBeanDefinition(BEAN)) {
            LOG.warn("CloudStack has no bean {}: addBackupRepository, updateBackupRepository and"
                    + " listBackupRepositories stay as they are.", BEAN);
            return;
        }
        BeanDefinition definition = beans.getBeanDefinition(BEAN);
        if (!BackupManagerImpl.class.getName().equals(definition.getBeanClassName())) {
            LOG.warn("CloudStack's bean {} is a {}, not the class that NAS Backup Guard knows: addBackupRepository,"
                    + " updateBackupRepository and listBackupRepositories stay as they are.", BEAN,
                    definition.getBeanClassName());
            return;
        }
        definition.setBeanClassName(GuardedBackupManager.class.getName());
        LOG.info("NAS Backup Guard makes new NAS backup repositories safe by default.");
    }
}
