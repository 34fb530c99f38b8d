package org.paradigm.classroom;

import java.util.Optional;
import java.util.regex.Pattern;
import org.paradigm.authoring.Library;
import org.paradigm.lesson.Lesson;
import org.paradigm.lesson.Section;
import org.paradigm.platform.Language;
import org.paradigm.quiz.Kind;
import org.paradigm.quiz.Quiz;

/** What a report is about: a question as a learner saw it, or a passage of a lesson. */
public sealed interface ReportedPlace {
    Pattern QUESTION = Pattern.compile("([0-9a-f]{64})/([A-Za-z0-9-]{1,100})");
    Pattern PASSAGE = Pattern.compile("lesson/([A-Za-z0-9-]{1,100})/(\\d{1,4})");

    /** The id of the form's fragment on its page. */
    String fragment();

    /** Where a learner sees it, below the language; empty for a question that is asked only in attempts. */
    Optional<String> address();

    String title(Language language);

    /** A question of a version of a quiz. */
    record OfQuestion(Quiz quiz, String version, String question) implements ReportedPlace {
        @Override
        public String fragment() {
            return "report-q-" + question;
        }

        @Override
        public Optional<String> address() {
            return Optional.of(quiz)
                    .filter(asked -> !asked.kind().standsAlone())
                    .map(asked -> (asked.kind() == Kind.LAB ? "lab/" : "lesson/")
                            + asked.lesson().orElse(asked.id()) + "#q-" + question);
        }

        /** Where an instructor sees how it is answered, below the language. */
        public String statistics() {
            return "teach/quiz/" + quiz.id() + "?version=" + version + "#q-" + question;
        }

        @Override
        public String title(Language language) {
            return quiz.title().in(language) + " · " + question;
        }
    }

    /** A block of a lesson. */
    record OfPassage(Lesson lesson, int block) implements ReportedPlace {
        @Override
        public String fragment() {
            return "report-lesson";
        }

        @Override
        public Optional<String> address() {
            return Optional.of("lesson/" + lesson.slug() + (block == 0 ? "" : "#b-" + block));
        }

        @Override
        public String title(Language language) {
            var text = lesson.in(language);
            return lesson.number() + " " + text.title()
                    + text.sections().stream()
                            .filter(section -> section.block() == block && block > 0)
                            .map(Section::title)
                            .findFirst()
                            .map(title -> " · " + title)
                            .orElse("");
        }
    }

    /** What the field {@code about} of a form names; empty if there is no such thing, or no longer. */
    static Optional<ReportedPlace> find(String about, Library library) {
        var question = QUESTION.matcher(about);
        if (question.matches()) {
            return library.version(question.group(1))
                    .filter(edition ->
                            edition.quiz().question(question.group(2)).isPresent())
                    .map(edition -> new OfQuestion(edition.quiz(), edition.sha256(), question.group(2)));
        }
        var passage = PASSAGE.matcher(about);
        if (passage.matches()) {
            var block = Integer.parseInt(passage.group(2));
            return library.course()
                    .find(passage.group(1))
                    .filter(lesson -> block < Math.max(1, lesson.zh().blocks().size()))
                    .map(lesson -> new OfPassage(lesson, block));
        }
        return Optional.empty();
    }
}
