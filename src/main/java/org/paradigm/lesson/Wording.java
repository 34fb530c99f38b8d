package org.paradigm.lesson;

import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.jspecify.annotations.Nullable;
import org.paradigm.platform.Language;

/**
 * All that it takes to turn nodes into HTML.
 *
 * @param slug of the lesson, for links within it; empty for a text that stands alone
 * @param uses what the text has called upon; null for a text that stands alone and has no notes
 * @param footnotes by label
 */
record Wording(
        Language language,
        Targets targets,
        Source source,
        String slug,
        @Nullable Uses uses,
        Map<String, FootnoteDefinition> footnotes) {
    static Wording alone(Language language, Targets targets, Source source) {
        return new Wording(language, targets, source, "", null, Map.of());
    }

    String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }
}
