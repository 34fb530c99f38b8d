package org.paradigm.platform;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Stops the embedded database with the application: the last thing that happens, after every bean is gone. */
@WebListener
public class Lifecycle implements ServletContextListener {
    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (Settings.databaseUrl().isEmpty() && EmbeddedSupport.packaged()) {
            EmbeddedSupport.end();
        }
    }
}
