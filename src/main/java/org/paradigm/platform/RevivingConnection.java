package org.paradigm.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A pooled connection that survives a restart of the database. Before the first statement of a transaction it asks
 * PostgreSQL whether it is still there, if it has been idle for a while or any other connection has been found dead
 * since, and reconnects where it is not. Within a transaction it never reconnects: what was written before the loss is
 * gone, and the statement fails.
 */
final class RevivingConnection implements InvocationHandler {
    @FunctionalInterface
    interface Opener {
        Connection open() throws SQLException;
    }

    /** No PostgreSQL is back so soon after its end; and a busy server is not asked before every statement. */
    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final int ANSWER_SECONDS = 2;
    /** What asks PostgreSQL something, or may before long. */
    private static final Set<String> STATEMENTS = Set.of(
            "createStatement",
            "prepareStatement",
            "prepareCall",
            "nativeSQL",
            "getMetaData",
            "setSavepoint",
            "unwrap",
            "setTransactionIsolation",
            "getTransactionIsolation",
            "setSchema",
            "getSchema",
            "createArrayOf");

    /** What a connection that takes the place of a lost one has to be told again. */
    private static final Set<String> SETTINGS =
            Set.of("setAutoCommit", "setReadOnly", "setTransactionIsolation", "setSchema");

    /** Counts the losses that any connection has met: a hint to all the others to look before they leap. */
    private static final AtomicLong LOSSES = new AtomicLong();

    private final Opener opener;
    private final Map<Method, Object[]> settings = new LinkedHashMap<>();
    private Connection physical;
    private boolean autoCommit = true;
    private boolean betweenTransactions = true;
    /** When PostgreSQL was last asked something; many of the calls that servers make do not reach it. */
    private long lastUsed = System.nanoTime();

    private long lossesSeen = LOSSES.get();

    private RevivingConnection(Opener opener) throws SQLException {
        this.opener = opener;
        this.physical = opener.open();
    }

    static Connection over(Opener opener) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                RevivingConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new RevivingConnection(opener));
    }

    @Override
    public synchronized Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        var name = method.getName();
        switch (name) {
            case "equals":
                return proxy == arguments[0];
            case "hashCode":
                return System.identityHashCode(proxy);
            case "getAutoCommit":
                return autoCommit;
            case "setAutoCommit":
                autoCommit = (Boolean) arguments[0];
                betweenTransactions = true;
                break;
            case "rollback":
                betweenTransactions = true;
                break;
            default:
                if (betweenTransactions && STATEMENTS.contains(name)) {
                    revive();
                    betweenTransactions = autoCommit;
                }
        }
        if (SETTINGS.contains(name)) {
            settings.put(method, arguments);
        }
        // Nothing is left to undo or to warn of; a setting is made when it reconnects.
        if (physical.isClosed() && (SETTINGS.contains(name) || name.equals("rollback") || name.endsWith("Warnings"))) {
            return null;
        }
        try {
            var result = method.invoke(physical, arguments);
            if (name.equals("commit")) {
                betweenTransactions = true;
                lastUsed = System.nanoTime();
            }
            return result;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException failure && DatabaseAway.lost(failure.getSQLState())) {
                LOSSES.incrementAndGet();
            }
            throw e.getCause();
        }
    }

    private void revive() throws SQLException {
        var losses = LOSSES.get();
        var suspicious = losses != lossesSeen || System.nanoTime() - lastUsed > IDLE_NANOS;
        var gone = physical.isClosed();
        lastUsed = System.nanoTime();
        if (!gone && !(suspicious && !physical.isValid(ANSWER_SECONDS))) {
            lossesSeen = losses;
            return;
        }
        if (!gone) {
            // its siblings were opened at the same time, and have most likely gone with it
            LOSSES.incrementAndGet();
            physical.abort(Runnable::run);
        }
        physical = opener.open();
        for (var setting : settings.entrySet()) {
            try {
                setting.getKey().invoke(physical, setting.getValue());
            } catch (ReflectiveOperationException e) {
                throw new SQLException(
                        "A new connection does not take " + setting.getKey().getName(), e);
            }
        }
        lossesSeen = LOSSES.get();
    }
}
