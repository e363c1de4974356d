// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.module;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.naming.ConfigurationException;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.springframework.beans.BeansException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

import com.cloud.utils.component.ComponentContext;
import com.cloud.utils.component.ComponentLifecycle;
import com.cloud.utils.component.PluggableService;
import com.cloud.utils.exception.CloudRuntimeException;

import io.nasguard.sandbox.api.CommandRegistry;

/**
 * Loads the modules of the class path as CloudStack's module framework does: a tree of Spring contexts, each with its own
 * files, then the inheritable ones of itself and its ancestors, then the overrides. Its components are configured when a
 * module has been read, and started when all have been.
 */
public final class Modules implements AutoCloseable {
    private static final Logger LOGGER = LogManager.getLogger(Modules.class);
    private static final String ROOT = "bootstrap";
    private static final Set<String> OWN = Set.of(ROOT, "system", "core", "api");

    private final Map<String, Module> modules;
    private final Map<String, ConfigurableApplicationContext> contexts = new LinkedHashMap<>();

    private Modules(Map<String, Module> modules) {
        this.modules = modules;
    }

    /**
     * @param classLoader whose class path holds the modules
     * @throws IOException if a module's files are not as they should be
     */
    public static Modules load(ClassLoader classLoader) throws IOException {
        Modules loaded = new Modules(discover(new PathMatchingResourcePatternResolver(classLoader)));
        try {
            loaded.load(ROOT, null, new ArrayDeque<>());
            loaded.context("core").getBean(CommandRegistry.class).load();
            loaded.start();
        } catch (RuntimeException | IOException e) {
            loaded.close();
            throw e;
        }
        return loaded;
    }

    private static Map<String, Module> discover(ResourcePatternResolver resolver) throws IOException {
        Map<String, Module> found = new TreeMap<>();
        for (Resource file : resolver.getResources(Module.locations())) {
            Module module = Module.read(resolver, file);
            found.put(module.name(), module);
        }
        for (Module module : found.values()) {
            Module parent = module.parent() == null ? null : found.get(module.parent());
            if (parent != null) {
                parent.children().add(module.name());
            } else if (!module.name().equals(ROOT)) {
                LOGGER.warn("Module {} is left out: there is no module {}", module.name(), module.parent());
            }
        }
        return found;
    }

    /** @return the context of a module, null if it could not be loaded */
    public ConfigurableApplicationContext context(String module) {
        return contexts.get(module);
    }

    private void load(String name, ConfigurableApplicationContext parent, Deque<Module> ancestors) throws IOException {
        Module module = modules.get(name);
        ConfigurableApplicationContext context;
        try {
            context = open(module, parent, ancestors);
        } catch (BeansException | CloudRuntimeException e) {
            if (OWN.contains(name)) {
                throw e;
            }
            LOGGER.error("Failed to start module [{}], it is left out with all below it", name, e);
            return;
        }
        contexts.put(name, context);
        ancestors.push(module);
        for (String child : module.children()) {
            load(child, context, ancestors);
        }
        ancestors.pop();
    }

    private ConfigurableApplicationContext open(Module module, ConfigurableApplicationContext parent, Deque<Module> ancestors)
            throws IOException {
        Set<Resource> files = new LinkedHashSet<>();
        Collections.addAll(files, module.contexts());
        Collections.addAll(files, module.inheritableContexts());
        for (Module ancestor : ancestors) {
            Collections.addAll(files, ancestor.inheritableContexts());
        }
        Collections.addAll(files, module.overrideContexts());
        ModuleContext context = new ModuleContext(module.name(), files.toArray(Resource[]::new), parent);
        files.forEach(file -> LOGGER.debug("Module [{}]: {}", module.name(), file));
        context.refresh();
        LOGGER.info("Loaded module [{}]", module.name());
        configure(context);
        registerCommands(context);
        return context;
    }

    private static void configure(ConfigurableApplicationContext context) {
        for (ComponentLifecycle component : components(context)) {
            try {
                component.configure(component.getName(), component.getConfigParams());
            } catch (ConfigurationException e) {
                throw new CloudRuntimeException("Failed to configure " + component.getName(), e);
            }
        }
    }

    /** Commands are wired from the context of the module whose service brings them. */
    private static void registerCommands(ConfigurableApplicationContext context) {
        for (PluggableService service : context.getBeansOfType(PluggableService.class).values()) {
            context.getBean(CommandRegistry.class).register(service);
            for (Class<?> command : service.getCommands()) {
                ComponentContext.addDelegateContext(command, context);
            }
        }
    }

    private void start() {
        for (ConfigurableApplicationContext context : contexts.values()) {
            for (ComponentLifecycle component : components(context)) {
                try {
                    component.start();
                } catch (RuntimeException e) {
                    LOGGER.error("Error on starting bean {}", component.getName(), e);
                }
            }
        }
    }

    private static List<ComponentLifecycle> components(ConfigurableApplicationContext context) {
        List<ComponentLifecycle> components = new ArrayList<>(context.getBeansOfType(ComponentLifecycle.class).values());
        components.sort(Comparator.comparingInt(ComponentLifecycle::getRunLevel));
        return components;
    }

    /** Stops the components and closes the contexts, those of child modules first. */
    @Override
    public void close() {
        List<ConfigurableApplicationContext> reversed = new ArrayList<>(contexts.values());
        Collections.reverse(reversed);
        for (ConfigurableApplicationContext context : reversed) {
            components(context).forEach(ComponentLifecycle::stop);
            context.close();
        }
        contexts.clear();
    }
}
