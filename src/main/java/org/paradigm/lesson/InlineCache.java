package org.paradigm.lesson;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.paradigm.platform.Language;

/**
 * Inline texts of one course as rendered. It goes with its course, and is emptied when it has grown large: numbers that
 * are drawn for a question, and an instructor's drafts, make ever new texts.
 */
final class InlineCache {
    private static final int LIMIT = 20_000;

    private final Map<Key, String> rendered = new ConcurrentHashMap<>();

    private record Key(Language language, String markdown) {}

    String get(String markdown, Language language, Function<String, String> render) {
        var key = new Key(language, markdown);
        var html = rendered.get(key);
        if (html == null) {
            html = render.apply(markdown);
            if (rendered.size() >= LIMIT) {
                rendered.clear();
            }
            rendered.put(key, html);
        }
        return html;
    }
}
