package org.paradigm.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.paradigm.lab.Lab;
import org.paradigm.lesson.Block;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.Lesson;
import org.paradigm.lesson.PlainText;
import org.paradigm.lesson.Section;
import org.paradigm.platform.Language;

/**
 * Something that can be found.
 *
 * @param address within the language: {@code lesson/ffn-memory#keys}
 * @param context plain text: what it is a part of; empty if it stands for itself
 * @param title plain text
 * @param text plain text; empty where the title says all
 */
record Entry(Kind kind, String address, String context, String title, String text) {
    private static final Pattern HEADING = Pattern.compile("<h[23].*?</h[23]>");

    /** The heavier the rather meant by who looks for a word. */
    enum Kind {
        LESSON(1.4f),
        TERM(1),
        LAB(1),
        OBJECTIVE(0.4f),
        SOURCE(0.4f);

        private final float weight;

        Kind(float weight) {
            this.weight = weight;
        }

        float weight() {
            return weight;
        }

        /** As the bundle knows it: {@code lesson}. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All that a course has in a language. */
    static List<Entry> of(Course course, Collection<Lab> labs, Language language) {
        var entries = new ArrayList<Entry>();
        for (var lesson : course.lessons()) {
            entries.addAll(of(lesson, language));
        }
        course.objectives()
                .forEach((id, text) -> course.lessons().stream()
                        .filter(lesson -> lesson.objectives().contains(id))
                        .findFirst()
                        .ifPresent(lesson -> entries.add(
                                new Entry(Kind.OBJECTIVE, "lesson/" + lesson.slug(), id, text.in(language), ""))));
        for (var term : course.glossary()) {
            entries.add(new Entry(
                    Kind.TERM,
                    "glossary#" + term.id(),
                    "",
                    names(term.term().in(language), term.term().in(language.other())),
                    PlainText.ofHtml(term.note().in(language))));
        }
        for (var lab : labs) {
            entries.add(new Entry(
                    Kind.LAB,
                    "lab/" + lab.id(),
                    "",
                    lab.say("title").in(language),
                    lab.say("try").in(language)));
        }
        for (var source : course.bibliography()) {
            entries.add(new Entry(
                    Kind.SOURCE, "sources#" + source.id(), "", source.title(), PlainText.ofHtml(source.html())));
        }
        return entries;
    }

    /** A lesson's sections; what precedes the first heading goes with the lesson's summary. */
    private static List<Entry> of(Lesson lesson, Language language) {
        var text = lesson.in(language);
        var title = lesson.number() + " " + text.title();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(
                Kind.LESSON,
                "lesson/" + lesson.slug(),
                lesson.number(),
                text.title(),
                text.summary() + " " + prose(text.blocks(), "")));
        for (Section section : text.sections()) {
            entries.add(new Entry(
                    Kind.LESSON,
                    "lesson/" + lesson.slug() + "#" + section.anchor(),
                    title,
                    section.title(),
                    prose(text.blocks(), section.anchor())));
        }
        return entries;
    }

    /** Both names of a term, unless the one gives the other in brackets already. */
    private static String names(String ours, String theirs) {
        return ours.toLowerCase(Locale.ROOT).contains(theirs.toLowerCase(Locale.ROOT)) ? ours : ours + " · " + theirs;
    }

    private static String prose(List<Block> blocks, String section) {
        var words = new StringBuilder();
        for (var block : blocks) {
            if (block instanceof Block.Prose prose && prose.section().equals(section)) {
                words.append(PlainText.ofHtml(HEADING.matcher(prose.html()).replaceAll("")))
                        .append(' ');
            }
        }
        return words.toString().strip();
    }
}
