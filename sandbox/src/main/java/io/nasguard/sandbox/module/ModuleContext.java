// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.module;

import java.util.Arrays;

import org.springframework.context.ApplicationContext;
import org.springframework.context.support.AbstractXmlApplicationContext;
import org.springframework.core.io.Resource;

/** The Spring context of one module. */
final class ModuleContext extends AbstractXmlApplicationContext {
    private final String name;
    private final Resource[] files;

    ModuleContext(String name, Resource[] files, ApplicationContext parent) {
        super(parent);
        this.name = name;
        this.files = files;
    }

    @Override
    protected Resource[] getConfigResources() {
        return files;
    }

    @Override
    public String getApplicationName() {
        return "/" + name;
    }

    @Override
    public String toString() {
        return "Module " + name + " from " + Arrays.toString(files);
    }
}
