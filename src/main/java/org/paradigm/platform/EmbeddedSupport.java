package org.paradigm.platform;

/** Whether this WAR carries a PostgreSQL of its own; the one built with {@code -Pproduction} does not. */
final class EmbeddedSupport {
    private EmbeddedSupport() {}

    static boolean packaged() {
        return EmbeddedSupport.class.getResource("/io/zonky/test/db/postgres/embedded/EmbeddedPostgres.class") != null;
    }
}
