package org.paradigm.lesson;

import java.util.List;
import org.paradigm.platform.Language;

/**
 * A lesson in one language.
 *
 * @param file as the author knows it: {@code lessons/3-learner/ffn-memory/zh.md}
 * @param title plain text
 * @param summary plain text
 * @param terms of the glossary, in the order of their first use
 * @param references cited, by author and year
 */
public record LessonText(
        Language language,
        String file,
        String title,
        String summary,
        List<Block> blocks,
        List<Section> sections,
        List<Footnote> footnotes,
        List<GlossaryTerm> terms,
        List<Reference> references) {
    static LessonText missing(Language language, String file, String title) {
        return new LessonText(language, file, title, "", List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
