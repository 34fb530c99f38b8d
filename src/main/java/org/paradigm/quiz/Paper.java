package org.paradigm.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions of one attempt in their order, each with what chance decided for it. */
public record Paper(List<Entry> entries) {
    /** A question of the quiz, and its draw. */
    public record Entry(String question, Draw draw) {}

    public Paper {
        entries = List.copyOf(entries);
    }

    public List<String> questions() {
        return entries.stream().map(Entry::question).toList();
    }

    /** Empty if the attempt does not have this question. */
    public Optional<Draw> draw(String question) {
        return entries.stream()
                .filter(entry -> entry.question().equals(question))
                .map(Entry::draw)
                .findFirst();
    }

    /** {@code [{"draw":{…},"question":"keys"},…]} */
    public String json() {
        return Json.write(Written.list(
                entries,
                entry -> Map.of(
                        "question", entry.question(), "draw", entry.draw().written())));
    }

    /** @throws IllegalArgumentException if this is not what {@link #json} writes */
    public static Paper parse(String json) {
        if (!(Json.read(json) instanceof List<?> list)) {
            throw new IllegalArgumentException("A JSON array is expected: " + json);
        }
        var entries = new ArrayList<Entry>();
        for (var item : list) {
            var entry = Strings.map(item);
            entries.add(new Entry(Strings.text(entry.get("question")), Draw.read(Strings.map(entry.get("draw")))));
        }
        return new Paper(entries);
    }
}
