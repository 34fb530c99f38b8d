package org.paradigm.lesson;

import java.util.Map;
import java.util.Set;
import org.paradigm.platform.Language;

/**
 * What a text may point at.
 *
 * @param context the path that the application lives under; empty at the root
 * @param anchors of each lesson, by its slug; those that both languages have
 * @param avoided words that it may not use
 */
record Targets(
        String context,
        Map<String, GlossaryTerm> terms,
        Map<String, Reference> references,
        Map<String, Set<String>> anchors,
        Avoided avoided) {
    String glossary(Language language, String term) {
        return root(language) + "glossary#" + term;
    }

    String lesson(Language language, String slug, String anchor) {
        return root(language) + "lesson/" + slug + (anchor.isEmpty() ? "" : "#" + anchor);
    }

    String root(Language language) {
        return context + "/" + language.code() + "/";
    }
}
