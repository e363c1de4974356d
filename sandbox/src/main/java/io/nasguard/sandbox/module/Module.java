// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.module;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** A module as a jar declares it: {@code META-INF/cloudstack/NAME/module.properties} and the Spring files beside it. */
final class Module {
    private static final String BASE = "META-INF/cloudstack/";

    private final ResourcePatternResolver resolver;
    private final String name;
    private final String parent;
    private final Set<String> children = new TreeSet<>();

    private Module(ResourcePatternResolver resolver, String name, String parent) {
        this.resolver = resolver;
        this.name = name;
        this.parent = parent;
    }

    static String locations() {
        return "classpath*:" + BASE + "*/module.properties";
    }

    /** @throws IOException if the folder does not have the name that the file says, or two jars have the same module */
    static Module read(ResourcePatternResolver resolver, Resource file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = file.getInputStream()) {
            properties.load(in);
        }
        String name = properties.getProperty("name", "").trim();
        String parent = properties.getProperty("parent", "").trim();
        if (name.isEmpty()) {
            throw new IOException(file + ": property \"name\" is missing");
        }
        Resource self = resolver.getResource("classpath:" + BASE + name + "/module.properties");
        if (!self.exists() || !self.getURL().equals(file.getURL())) {
            throw new IOException(file + ": the folder's name must be the module's (" + name + "), and no other jar may hold it");
        }
        return new Module(resolver, name, parent.isEmpty() ? null : parent);
    }

    String name() {
        return name;
    }

    /** @return null for the root */
    String parent() {
        return parent;
    }

    Set<String> children() {
        return children;
    }

    Resource[] contexts() throws IOException {
        return find("*context.xml");
    }

    /** Beans of these files come into every module below, too. */
    Resource[] inheritableContexts() throws IOException {
        return find("*context-inheritable.xml");
    }

    /** Read last, so that their beans replace others of the same name. */
    Resource[] overrideContexts() throws IOException {
        return find("*context-override.xml");
    }

    private Resource[] find(String pattern) throws IOException {
        return resolver.getResources("classpath*:" + BASE + name + "/" + pattern);
    }
}
