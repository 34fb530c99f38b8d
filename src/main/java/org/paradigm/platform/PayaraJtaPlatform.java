package org.paradigm.platform;

import org.hibernate.engine.transaction.jta.platform.internal.SunOneJtaPlatform;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatform;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatformProvider;

/** Where Hibernate finds Payara's transaction manager, which it does not by itself. WildFly brings its own answer. */
public class PayaraJtaPlatform implements JtaPlatformProvider {
    @Override
    public JtaPlatform getProvidedJtaPlatform() {
        return new SunOneJtaPlatform();
    }
}
