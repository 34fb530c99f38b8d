package org.paradigm.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
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

    /** What a pool asks and sets before it has a use for the connection. */
    private static final Set<String> AT_FIRST = Set.of("setTransactionIsolation", "getTransactionIsolation");

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

    private RevivingConnection(Opener opener) {
        this.opener = opener;
    }

    /** Opens at the first statement: a pool that is refused a connection reports it with a stack trace, each time. */
    static Connection over(Opener opener) {
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
                var untouched = physical == null && AT_FIRST.contains(name);
                if (betweenTransactions && STATEMENTS.contains(name) && !untouched) {
                    revive();
                    betweenTransactions = autoCommit;
                }
        }
        if (SETTINGS.contains(name)) {
            settings.put(method, arguments);
        }
        if (isGone() && (physical == null || !STATEMENTS.contains(name))) {
            return withoutIt(method);
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

    private boolean isGone() throws SQLException {
        return physical == null || physical.isClosed();
    }

    /** What servers ask and set when they take a connection or put it back: nothing of it needs PostgreSQL. */
    private Object withoutIt(Method method) throws SQLException {
        var name = method.getName();
        if (name.equals("commit") && !betweenTransactions) {
            throw new SQLException("The connection was lost within the transaction", "08006");
        }
        return switch (name) {
            case "isValid" -> false;
            case "isClosed" -> physical != null;
            case "isReadOnly" -> setting("setReadOnly", false);
            case "getTransactionIsolation" -> setting("setTransactionIsolation", Connection.TRANSACTION_READ_COMMITTED);
            case "getClientInfo" -> method.getParameterCount() == 0 ? new Properties() : null;
            default -> {
                // Nothing is left to undo, to warn of or to close; a setting is made when it reconnects.
                if (method.getReturnType() != void.class && !name.endsWith("Warnings")) {
                    throw new SQLException("There is no connection that could say " + name, "08003");
                }
                yield null;
            }
        };
    }

    private Object setting(String name, Object otherwise) {
        return settings.entrySet().stream()
                .filter(setting -> setting.getKey().getName().equals(name))
                .map(setting -> setting.getValue()[0])
                .findFirst()
                .orElse(otherwise);
    }

    private void revive() throws SQLException {
        var losses = LOSSES.get();
        var suspicious = losses != lossesSeen || System.nanoTime() - lastUsed > IDLE_NANOS;
        var gone = isGone();
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
