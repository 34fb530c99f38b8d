package org.paradigm.platform;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Logger;

/** What whoever starts the product is told on the console, once, when the first page can be opened. */
@ApplicationScoped
public class Announcement {
    private static final Logger LOG = Logger.getLogger(Announcement.class.getName());
    private static final int ASK_MILLIS = 500;
    private static final int PATIENCE = 240;

    /** Something else that whoever starts the product should know. */
    public interface Line {
        /** What it is, and its text; nothing when there is nothing to say. */
        Map<String, String> say(String address);
    }

    @Inject
    @Any
    private Instance<Line> lines;

    private volatile boolean stopping;

    void begin(@Observes DatabaseReady ready) {
        var thread = new Thread(this::announce, "paradigm-announcement");
        thread.setDaemon(true);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
    }

    private void announce() {
        if (Settings.port().isPresent() && !answers(Settings.port().get())) {
            return;
        }
        var address = Settings.publicAddress()
                .or(() -> Settings.port().map(port -> "http://localhost:" + port))
                .orElse("");
        var facts = new LinkedHashMap<String, String>();
        if (!address.isEmpty()) {
            facts.put("Paradigm is at", address + "/");
        }
        // without its query, which may hold a password
        facts.put(
                "Its data are in",
                Settings.databaseUrl()
                        .map(url -> url.replaceAll("\\?.*", ""))
                        .orElseGet(() -> Settings.home().toString()));
        lines.forEach(line -> facts.putAll(line.say(address)));
        LOG.info(block(facts));
    }

    static String block(Map<String, String> facts) {
        var width = facts.keySet().stream().mapToInt(String::length).max().orElse(0);
        var rule = "\u2500".repeat(72);
        var block = new StringBuilder("\n\n").append(rule).append('\n');
        facts.forEach((what, text) -> block.append("  ")
                .append(what)
                .append(" ".repeat(width - what.length() + 3))
                .append(text)
                .append('\n'));
        return block.append(rule).append('\n').toString();
    }

    /** Waits until the server has finished deploying us, so that nothing else is printed below. */
    private boolean answers(String port) {
        for (int asked = 0; asked < PATIENCE && !stopping; asked++) {
            try {
                var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/health/live")
                        .toURL()
                        .openConnection();
                if (connection.getResponseCode() == HttpURLConnection.HTTP_OK) {
                    return true;
                }
            } catch (IOException notYet) {
                // asked again below
            }
            try {
                Thread.sleep(ASK_MILLIS);
            } catch (InterruptedException e) {
                return false;
            }
        }
        return false;
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
