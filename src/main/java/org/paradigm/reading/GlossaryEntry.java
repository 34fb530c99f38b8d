package org.paradigm.reading;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.GlossaryTerm;
import org.paradigm.lesson.Lesson;
import org.paradigm.platform.Language;

/** A term with the lessons that use it. */
public record GlossaryEntry(GlossaryTerm term, List<Lesson> lessons) {
    /**
     * What it is called in the other language; empty where its name says so already: {@code 比特（bit）}. Where that other
     * name gives ours in brackets, they are left out.
     */
    public String otherName(Language language) {
        var name = term.term().in(language);
        var other = term.term().in(language.other());
        if (name.toLowerCase(Locale.ROOT).contains(other.toLowerCase(Locale.ROOT))) {
            return "";
        }
        var bracket = other.indexOf('（');
        return bracket > 0 && other.substring(bracket).equalsIgnoreCase("（" + name + "）")
                ? other.substring(0, bracket)
                : other;
    }

    /** As readers of a language look words up: Chinese in the order of pinyin. */
    static List<GlossaryEntry> of(Course course, Language language) {
        var order = Collator.getInstance(language.locale());
        return course.glossary().stream()
                .sorted(Comparator.comparing(term -> term.term().in(language), order))
                .map(term -> new GlossaryEntry(
                        term,
                        course.lessons().stream()
                                .filter(lesson -> lesson.in(language).terms().contains(term))
                                .toList()))
                .toList();
    }
}
