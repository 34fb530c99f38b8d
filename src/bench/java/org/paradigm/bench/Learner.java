package org.paradigm.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * A guest with a browser who takes the exam, and goes on changing answers. Does what the page's script does: one answer
 * at a time, the very same body again until it is acknowledged.
 */
final class Learner extends Thread {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration REPLY = Duration.ofSeconds(20);
    private static final Pattern RADIO =
            Pattern.compile("type=\"radio\" name=\"(answer\\.([^.\"]+)\\.choice)\" value=\"([^\"]+)\"");
    private static final Pattern WRITING =
            Pattern.compile("(?:type=\"text\"|<textarea)[^>]* name=\"(answer\\.([^.\"]+)\\.[^\"]+)\"");

    /** A field to answer in: one of its options, or anything if it has none. */
    private record Field(String question, String name, List<String> options) {}

    private final String address;
    private final Ledger ledger;
    private final Random random = new Random();
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Ledger.Entry> newest = new LinkedHashMap<>();
    private String cookie;
    private volatile int acknowledged;
    private volatile boolean finishing;
    private volatile Exception failure;

    Learner(String address, Ledger ledger) {
        this.address = address;
        this.ledger = ledger;
        setDaemon(true);
    }

    int acknowledged() {
        return acknowledged;
    }

    /** The answer under way is still brought home. */
    void finish() throws InterruptedException, IOException {
        finishing = true;
        join();
        complain();
    }

    void complain() throws IOException {
        if (failure != null) {
            throw new IOException("A learner was turned away", failure);
        }
    }

    @Override
    public void run() {
        try {
            until(200, get("/en/quiz/knowledge-storage"));
            var location = until(303, post("/en/quiz/knowledge-storage", "", false))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            var attempt = URI.create(address).resolve(location).getPath();
            look(until(200, get(attempt)).body());
            var questions = List.copyOf(fields.values());
            while (!finishing) {
                answer(attempt, questions.get(random.nextInt(questions.size())));
            }
        } catch (Exception e) {
            failure = e;
        }
    }

    private void look(String page) throws IOException {
        for (var radio = RADIO.matcher(page); radio.find(); ) {
            var name = radio.group(1);
            fields.computeIfAbsent(radio.group(2), question -> new Field(question, name, new ArrayList<>()))
                    .options()
                    .add(radio.group(3));
        }
        for (var writing = WRITING.matcher(page); writing.find(); ) {
            fields.putIfAbsent(writing.group(2), new Field(writing.group(2), writing.group(1), List.of()));
        }
        if (fields.isEmpty()) {
            throw new IOException("No questions found in the attempt");
        }
    }

    private void answer(String attempt, Field field) throws IOException, InterruptedException {
        var before = newest.get(field.question());
        var sequence = before == null ? 0 : before.sequence();
        var value = field.options().isEmpty() ? "words " + random.nextInt(1_000_000) : other(field, before);
        var body = form(
                "sequence." + field.question(),
                String.valueOf(sequence),
                field.name(),
                value,
                "question",
                field.question(),
                "do",
                "save");
        var entry = new Ledger.Entry(
                attempt.substring(attempt.lastIndexOf('/') + 1),
                field.question(),
                sequence + 1,
                field.name().substring(field.name().lastIndexOf('.') + 1) + "=" + value);
        ledger.send(entry);
        var reply = until(200, post(attempt, body, true)).body();
        if (!reply.contains("name=\"sequence." + field.question() + "\" value=\"" + entry.sequence() + "\"")) {
            throw new IOException("Not acknowledged with sequence " + entry.sequence() + ": " + reply);
        }
        ledger.acknowledge(entry);
        newest.put(field.question(), entry);
        acknowledged++;
    }

    private String other(Field field, Ledger.Entry before) {
        while (true) {
            var option = field.options().get(random.nextInt(field.options().size()));
            if (before == null || !before.answer().endsWith("=" + option)) {
                return option;
            }
        }
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).GET();
    }

    private HttpRequest.Builder post(String path, String body, boolean script) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return script ? request.header("X-Requested-With", "fetch") : request;
    }

    /** Again and again, as long as there is no reply, or one that says the server cannot at present. */
    private HttpResponse<String> until(int status, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        if (cookie != null) {
            request.setHeader("Cookie", cookie);
        }
        while (true) {
            try {
                var response = CLIENT.send(request.timeout(REPLY).build(), HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == status) {
                    response.headers().allValues("Set-Cookie").forEach(set -> cookie = set.split(";", 2)[0]);
                    return response;
                }
                // While the server starts, there is no course at any address yet.
                var starting = response.statusCode() == 404
                        && response.headers().firstValue("X-Request-Id").isEmpty();
                if (response.statusCode() < 500 && !starting) {
                    throw new Refused(response.uri() + ": " + response.statusCode() + "\n" + response.body());
                }
            } catch (Refused e) {
                throw e;
            } catch (IOException gone) {
                // as good as a server that is away
            }
            Thread.sleep(100 + random.nextInt(200));
        }
    }

    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    private static String form(String... fields) {
        var form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }
}
