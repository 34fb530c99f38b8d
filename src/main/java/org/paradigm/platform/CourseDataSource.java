package org.paradigm.platform;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The {@code java:app/jdbc/course} of web.xml. Both servers pool what it hands out and enlist it in their
 * transactions; neither validates such a pool, so the connections {@linkplain RevivingConnection revive themselves}.
 * PostgreSQL is the one that {@code DB_URL} names, or else the embedded one.
 */
public class CourseDataSource implements DataSource {
    private static final int CONNECT_SECONDS = 3;

    @Override
    public Connection getConnection() throws SQLException {
        return RevivingConnection.over(CourseDataSource::open);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    /** A plain connection of its own, outside the server's pool and transactions. The caller closes it. */
    public static Connection open() throws SQLException {
        var source = new PGSimpleDataSource();
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        source.setApplicationName("paradigm");
        source.setPrepareThreshold(2);
        var url = Settings.databaseUrl();
        if (url.isPresent()) {
            source.setUrl(url.get());
            source.setUser(Settings.databaseUser());
            source.setPassword(Settings.databasePassword());
        } else if (!EmbeddedSupport.packaged()) {
            throw new DatabaseAway(
                    "DB_URL is not set, and this WAR was built without a PostgreSQL of its own: set DB_URL, DB_USER and DB_PASSWORD",
                    null);
        } else {
            source.setUrl(EmbeddedSupport.url());
            source.setUser("postgres");
        }
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new DatabaseAway(
                    "PostgreSQL does not answer at " + source.getUrl().replaceAll("\\?.*", "") + ": " + e.getMessage(),
                    e);
        }
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return CONNECT_SECONDS;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("Not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
