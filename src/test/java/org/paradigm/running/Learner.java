package org.paradigm.running;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody who answers questions, by what the forms of a page say. */
public final class Learner {
    private static final Pattern SEQUENCE = Pattern.compile("name=\"sequence\\.([a-z0-9-]+)\"");

    private final Visitor visitor;

    public Learner(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Begins a quiz; the address of the attempt. */
    public String begin(String quiz) {
        visitor.get("/en/quiz/" + quiz);
        var location = visitor.post("/en/quiz/" + quiz).headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/en/attempt/"));
    }

    /** The questions that an attempt has. */
    public List<String> questions(String attempt) {
        return SEQUENCE.matcher(visitor.get(attempt).body()).results().map(found -> found.group(1)).toList();
    }

    /** Takes the first choice wherever there is one, and hands in. */
    public void answerAndHandIn(String attempt) {
        var page = visitor.get(attempt).body();
        var fields = new ArrayList<String>(List.of("do", "submit"));
        SEQUENCE.matcher(page).results().forEach(found -> {
            fields.add("sequence." + found.group(1));
            fields.add("0");
        });
        var seen = new java.util.HashSet<String>();
        Pattern.compile("<input type=\"(?:radio|checkbox)\" name=\"(answer\\.[^\"]+)\" value=\"([^\"]+)\"").matcher(page).results()
                .filter(found -> seen.add(found.group(1)))
                .forEach(found -> {
                    fields.add(found.group(1));
                    fields.add(found.group(2));
                });
        visitor.post(attempt, fields.toArray(String[]::new));
    }
}
