package org.paradigm.reading;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.GlossaryTerm;
import org.paradigm.lesson.Lesson;
import org.paradigm.platform.Language;

/** A term with the lessons that use it. */
public record GlossaryEntry(GlossaryTerm term, List<Lesson> lessons) {
    /** As readers of a language look words up: Chinese in the order of pinyin. */
    static List<GlossaryEntry> of(Course course, Language language) {
        var order = Collator.getInstance(language.locale());
        return course.glossary().stream()
                .sorted(Comparator.comparing(term -> term.term().in(language), order))
                .map(term -> new GlossaryEntry(term, course.lessons().stream()
                        .filter(lesson -> lesson.in(language).terms().contains(term))
                        .toList()))
                .toList();
    }
}
