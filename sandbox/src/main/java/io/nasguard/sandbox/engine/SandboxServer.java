// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.engine;

import java.io.IOException;
import java.net.URL;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.HandlerList;
import org.eclipse.jetty.server.handler.MovedContextHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.eclipse.jetty.servlet.DefaultServlet;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.springframework.context.ApplicationContext;

import com.cloud.user.AccountManager;

import io.nasguard.sandbox.Like;
import io.nasguard.sandbox.api.ApiServer;
import io.nasguard.sandbox.api.ApiServlet;
import io.nasguard.sandbox.api.Logins;
import io.nasguard.sandbox.module.Modules;

/**
 * The sandbox: a small management server with CloudStack's modules and wire protocol, for trying and testing plugins. It
 * is no CloudStack: it runs no virtual machine and keeps nothing safe.
 */
public final class SandboxServer implements AutoCloseable {
    private static final Logger LOGGER = LogManager.getLogger(SandboxServer.class);
    private static final String CONTEXT_PATH = "/client";
    private static final int SESSION_SECONDS = 30 * 60;
    private static final int THREADS = 24;
    private static final int FORM_BYTES = 1024 * 1024;
    private static final int FORM_KEYS = 5000;

    private final Modules modules;
    private final Server http;
    private final ServerConnector connector;

    private SandboxServer(Modules modules, Server http, ServerConnector connector) {
        this.modules = modules;
        this.http = http;
        this.connector = connector;
    }

    /**
     * Loads the modules of the class path and listens. The database has to be there, see
     * {@link io.nasguard.sandbox.db.CloudDataSource}.
     *
     * @throws IOException if a module's files are broken or the port is taken
     */
    public static SandboxServer start(Settings settings) throws IOException {
        LOGGER.info("This is a sandbox that behaves as CloudStack {}, not a CloudStack", Like.current().version());
        Modules modules = Modules.load(Thread.currentThread().getContextClassLoader());
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("http");
        threads.setDaemon(true);
        Server http = new Server(threads);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(http, new HttpConnectionFactory(configuration));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        http.addConnector(connector);
        http.setHandler(handlers(settings, modules.context("core")));
        SandboxServer server = new SandboxServer(modules, http, connector);
        try {
            http.start();
        } catch (Exception e) {
            server.close();
            throw new IOException("Cannot listen at " + settings.host() + ":" + settings.port() + ": " + e.getMessage(), e);
        }
        return server;
    }

    private static Handler handlers(Settings settings, ApplicationContext core) {
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
        context.setContextPath(CONTEXT_PATH);
        context.setMaxFormContentSize(FORM_BYTES);
        context.setMaxFormKeys(FORM_KEYS);
        context.getSessionHandler().setMaxInactiveInterval(SESSION_SECONDS);
        ApiServlet api = new ApiServlet(core.getBean(ApiServer.class), core.getBean(Logins.class), core.getBean(AccountManager.class));
        context.addServlet(new ServletHolder("api", api), "/api/*");
        settings.webapps().forEach((name, folder) -> context.addServlet(files(name, folder.toUri().toString(), true), "/" + name + "/*"));
        String shell = shell(settings);
        if (shell != null) {
            context.addServlet(files("shell", shell, false), "/");
        }
        GzipHandler gzip = new GzipHandler();
        gzip.addIncludedMimeTypes("text/html", "text/xml", "text/css", "text/plain", "text/javascript", "application/javascript",
                "application/json", "application/xml");
        gzip.setIncludedMethods("GET", "POST");
        gzip.setHandler(context);
        MovedContextHandler root = new MovedContextHandler();
        root.setContextPath("/");
        root.setNewContextURL(CONTEXT_PATH);
        root.setPermanent(true);
        return new HandlerList(gzip, root);
    }

    private static String shell(Settings settings) {
        if (settings.shell() != null) {
            return settings.shell().toUri().toString();
        }
        URL packed = SandboxServer.class.getResource("/shell/");
        return packed == null ? null : packed.toString();
    }

    private static ServletHolder files(String name, String folder, boolean belowItsPath) {
        ServletHolder files = new ServletHolder(name, DefaultServlet.class);
        files.setInitParameter("resourceBase", folder);
        files.setInitParameter("dirAllowed", "false");
        files.setInitParameter("pathInfoOnly", String.valueOf(belowItsPath));
        files.setInitParameter("cacheControl", "no-cache");
        return files;
    }

    /** @return the port it listens at */
    public int port() {
        return connector.getLocalPort();
    }

    /** @return the Spring context of a module, for tests */
    public ApplicationContext context(String module) {
        return modules.context(module);
    }

    /** Waits until the server is closed. */
    public void join() throws InterruptedException {
        http.join();
    }

    @Override
    public void close() {
        try {
            http.stop();
        } catch (Exception e) {
            LOGGER.warn("The web server did not stop cleanly", e);
        }
        modules.close();
    }
}
