package org.paradigm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;

/** Ready means: migrated, and answering now. */
@ApplicationScoped
public class DatabaseCheck implements Health.Check {
    private static final int ANSWER_SECONDS = 2;

    @Inject
    private Migration migration;

    @Override
    public String name() {
        return "database";
    }

    @Override
    public boolean well() {
        if (!migration.done()) {
            return false;
        }
        // Not through the pool: readiness must not wait behind a hundred learners.
        try (var connection = CourseDataSource.open()) {
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }
}
