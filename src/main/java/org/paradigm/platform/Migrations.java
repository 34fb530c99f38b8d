package org.paradigm.platform;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The steps by which a database has come to its shape: {@code db/migration/V001__accounts.sql} and those that follow. */
final class Migrations {
    private Migrations() {}

    static FluentConfiguration of(DataSource database) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true);
    }

    /** What Flyway has to say, in one line: which migration differs, and how. */
    static String oneLine(String message) {
        return String.valueOf(message).strip().replaceAll("\\s*\\R\\s*(->\\s*)?", "; ");
    }
}
