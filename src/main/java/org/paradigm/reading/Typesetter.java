package org.paradigm.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.paradigm.lab.LabHtml;
import org.paradigm.lab.Laboratory;
import org.paradigm.lesson.Block;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.Lesson;
import org.paradigm.lesson.LessonText;
import org.paradigm.lesson.QuestionName;
import org.paradigm.platform.Language;
import org.paradigm.platform.Prepared;
import org.paradigm.platform.Texts;
import org.paradigm.reading.PrintedLesson.Passage;

/** Sets what is the same for all readers once, and again when the course has changed. */
@ApplicationScoped
public class Typesetter {
    /** The anchor of the section that sums a lesson up. */
    private static final String TAKE_AWAY = "take-away";

    private record Edition(
            Course course, Map<String, PrintedLesson> lessons, Map<Language, List<GlossaryEntry>> glossary) {
        Edition(Course course) {
            this(course, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    private final Laboratory laboratory;
    private volatile Edition edition = new Edition(null);

    /** For the container, whose proxy sets nothing. */
    protected Typesetter() {
        this(null);
    }

    @Inject
    Typesetter(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    public PrintedLesson print(Course course, Lesson lesson, Language language) {
        return edition(course)
                .lessons()
                .computeIfAbsent(
                        language.code() + lesson.slug(),
                        key -> set(lesson.in(language), id -> lab(id, course, language)));
    }

    public List<GlossaryEntry> glossary(Course course, Language language) {
        return edition(course).glossary().computeIfAbsent(language, key -> GlossaryEntry.of(course, language));
    }

    private Edition edition(Course course) {
        var current = edition;
        if (current.course() != course) {
            current = new Edition(course);
            edition = current;
        }
        return current;
    }

    /** A lab before any run: the same for all readers. */
    private Optional<String> lab(String id, Course course, Language language) {
        var around = new LabHtml.Around(language, course, course.root(language), false);
        return laboratory.find(id).map(lab -> LabHtml.waiting(lab, around));
    }

    /** @param labs HTML by id; a place for a lab that is not there is passed over */
    static PrintedLesson set(LessonText text, Function<String, Optional<String>> labs) {
        var words = Texts.of(Typesetter.class, text.language());
        var passages = new ArrayList<Passage>();
        var html = new StringBuilder();
        var last = 0;
        for (var block : text.blocks()) {
            if (block instanceof Block.LabPlace lab) {
                var written = labs.apply(lab.id());
                if (written.isEmpty()) {
                    continue;
                }
                html.append("<div");
                place(lab, html);
                html.append(written.get()).append("</div>\n");
            }
            last = block.index();
            if (block instanceof Block.QuestionPlace question) {
                own(question, new PrintedLesson.QuestionHere(question.id()), html, passages);
            } else if (block instanceof Block.OwnWordsPlace earlier) {
                var name = new QuestionName(earlier.quiz(), earlier.question());
                own(earlier, new PrintedLesson.OwnWordsHere(name), html, passages);
            } else if (block instanceof Block.Figure figure) {
                figure(figure, words, html);
            } else if (block instanceof Block.Prose prose) {
                prose(prose, html);
            }
        }
        finish(html, passages);
        return new PrintedLesson(List.copyOf(passages), last, Prepared.of(sources(text, words)));
    }

    /** What each reader has their own of. */
    private static void own(Block block, Passage passage, StringBuilder html, List<Passage> passages) {
        html.append("<div");
        place(block, html);
        finish(html, passages);
        passages.add(passage);
        html.append("</div>\n");
    }

    private static void finish(StringBuilder html, List<Passage> passages) {
        if (!html.isEmpty()) {
            passages.add(new PrintedLesson.Printed(Prepared.of(html.toString())));
            html.setLength(0);
        }
    }

    private static void prose(Block.Prose prose, StringBuilder html) {
        var sum = prose.section().equals(TAKE_AWAY);
        html.append(sum ? "<section class=\"takeaway\" aria-labelledby=\"" + TAKE_AWAY + "\"" : "<div");
        place(prose, html);
        html.append(prose.html()).append(sum ? "</section>\n" : "</div>\n");
    }

    private static void figure(Block.Figure figure, Texts words, StringBuilder html) {
        html.append("<div");
        place(figure, html);
        html.append("<figure>").append(figure.svg());
        html.append("<figcaption><b>")
                .append(words.get("figure"))
                .append(figure.number())
                .append("</b>\u3000");
        html.append(figure.caption()).append("</figcaption></figure></div>\n");
    }

    private static void place(Block block, StringBuilder html) {
        html.append(" id=\"b-")
                .append(block.index())
                .append("\" data-block=\"")
                .append(block.index())
                .append("\">");
    }

    private static String sources(LessonText text, Texts words) {
        var html = new StringBuilder();
        if (!text.footnotes().isEmpty()) {
            open("notes", words, html);
            text.footnotes()
                    .forEach(note -> html.append("<li id=\"")
                            .append(note.id())
                            .append("\">")
                            .append(note.html())
                            .append("</li>\n"));
            html.append("</ol></section>\n");
        }
        if (!text.references().isEmpty()) {
            open("references", words, html);
            text.references()
                    .forEach(source -> html.append("<li id=\"")
                            .append(source.id())
                            .append("\" lang=\"")
                            .append(source.tag())
                            .append("\">")
                            .append(source.html())
                            .append("</li>\n"));
            html.append("</ol></section>\n");
        }
        return html.toString();
    }

    private static void open(String name, Texts words, StringBuilder html) {
        html.append("<section aria-labelledby=\"")
                .append(name)
                .append("\"><h2 id=\"")
                .append(name)
                .append("\">");
        html.append(words.get(name)).append("</h2>\n<ol>\n");
    }
}
