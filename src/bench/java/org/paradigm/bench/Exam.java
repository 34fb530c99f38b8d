package org.paradigm.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody takes a quiz as the script of the page does: begins it, saves each answer as it is given, hands it in, looks at the review. */
final class Exam {
    private static final Pattern CONTROL = Pattern.compile("<(input|select|textarea|option)\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");

    private final String quiz;
    private final String cookie;
    private String attempt;
    private final Map<String, Map<String, String>> answers = new LinkedHashMap<>();

    Exam(String quiz, Learners.Learner learner) {
        this.quiz = quiz;
        this.cookie = learner.cookie();
    }

    /** The page that begins it, and the page with the questions. */
    void begin(Wire wire) throws IOException {
        expect(200, wire.get(quiz, "Cookie", cookie));
        var begun = wire.post(quiz, Map.of(), "Cookie", cookie);
        expect(303, begun);
        attempt = begun.header("Location").orElseThrow();
        var page = wire.get(attempt, "Cookie", cookie);
        expect(200, page);
        read(page.text());
        if (answers.isEmpty()) {
            throw new IllegalStateException("No questions at " + attempt);
        }
    }

    int questions() {
        return answers.size();
    }

    List<String> questionIds() {
        return List.copyOf(answers.keySet());
    }

    String id() {
        return attempt.substring(attempt.lastIndexOf('/') + 1);
    }

    /** @param number of the question on the page, counted from 0 */
    void save(Wire wire, int number) throws IOException {
        var question = List.copyOf(answers.keySet()).get(number);
        var form = new LinkedHashMap<>(answers.get(question));
        form.put("question", question);
        form.put("do", "save");
        var saved = wire.post(attempt, form, "Cookie", cookie, "X-Requested-With", "fetch");
        expect(200, saved);
        if (!saved.text().contains("data-state=\"saved\"")) {
            throw new IllegalStateException("Not saved: " + form + "\n" + saved.text());
        }
    }

    void handIn(Wire wire) throws IOException {
        var handedIn = wire.post(attempt, Map.of("do", "submit"), "Cookie", cookie);
        expect(303, handedIn);
        expect(200, wire.get(handedIn.header("Location").orElseThrow(), "Cookie", cookie));
    }

    private static void expect(int status, Wire.Reply reply) {
        if (reply.status() != status) {
            throw new IllegalStateException("Expected " + status + ", got " + reply.status() + "\n" + reply.text());
        }
    }

    /** Fills every field with the first thing that may stand in it. */
    private void read(String page) {
        var select = "";
        var selects = new HashMap<String, Integer>();
        var options = 0;
        var controls = CONTROL.matcher(page);
        while (controls.find()) {
            var attributes = attributes(controls);
            var name = attributes.getOrDefault("name", "");
            if (name.startsWith("sequence.")) {
                fields(name).put(name, attributes.get("value"));
            }
            if (controls.group(1).equals("select")) {
                select = name;
                options = 0;
                selects.merge(question(name), 1, Integer::sum);
            } else if (controls.group(1).equals("option")) {
                // Of the first select the first option, of the second the second: an order must not name a place twice.
                if (!attributes.get("value").isEmpty() && ++options <= selects.get(question(select))) {
                    fields(select).put(select, attributes.get("value"));
                }
            } else if (name.startsWith("answer.")) {
                var value = attributes.getOrDefault("value", "");
                fields(name).putIfAbsent(name, value.isEmpty() ? "42" : value);
            }
        }
    }

    private Map<String, String> fields(String name) {
        return answers.computeIfAbsent(question(name), question -> new LinkedHashMap<>());
    }

    private static String question(String name) {
        return name.split("\\.")[1];
    }

    private static Map<String, String> attributes(Matcher control) {
        var attributes = new HashMap<String, String>();
        var attribute = ATTRIBUTE.matcher(control.group(2));
        while (attribute.find()) {
            attributes.put(attribute.group(1), attribute.group(2) == null ? "" : attribute.group(2));
        }
        return attributes;
    }
}
