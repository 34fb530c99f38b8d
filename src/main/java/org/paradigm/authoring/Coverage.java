package org.paradigm.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.paradigm.lesson.Claim;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.Lesson;
import org.paradigm.lesson.Reference;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Language;
import org.paradigm.quiz.Misconception;
import org.paradigm.quiz.Question;
import org.paradigm.quiz.Quizzes;

/**
 * What of the document, of the objectives and of the misconceptions a course treats, and where.
 *
 * @param claims in the order of the document
 * @param objectives in the order of the course
 * @param misconceptions by id
 */
public record Coverage(List<OfClaim> claims, List<OfObjective> objectives, List<OfMisconception> misconceptions) {
    /** What only one question asks for could be met by luck. */
    private static final int ASKED = 2;

    /** A question by the quiz that it is in. */
    public record Asked(String quiz, Question question) {}

    /** @param sources cited by those lessons, each once */
    public record OfClaim(Claim claim, List<Lesson> lessons, List<Asked> questions, List<Reference> sources) {
        public boolean isTreated() {
            return !lessons.isEmpty() && (!questions.isEmpty() || !claim.asserts());
        }
    }

    public record OfObjective(String id, Bilingual text, List<Lesson> lessons, List<Asked> questions) {
        public boolean isTreated() {
            return !lessons.isEmpty() && questions.size() >= ASKED;
        }

        /** How many of the questions stand in a language. */
        public long asked(Language language) {
            return questions.stream()
                    .filter(asked ->
                            !asked.question().about().stem().in(language).isBlank())
                    .count();
        }
    }

    public record OfMisconception(Misconception misconception, List<Asked> questions) {
        public boolean isTreated() {
            return !questions.isEmpty();
        }
    }

    public static Coverage of(Course course, Quizzes quizzes) {
        var all = quizzes.list().stream()
                .flatMap(quiz -> quiz.questions().stream().map(question -> new Asked(quiz.id(), question)))
                .toList();
        var claims = course.document().claims().stream()
                .map(claim -> {
                    var lessons = lessons(course, lesson -> lesson.claims().contains(claim.id()));
                    return new OfClaim(
                            claim,
                            lessons,
                            asked(all, question -> question.about().claims().contains(claim.id())),
                            lessons.stream()
                                    .flatMap(lesson -> lesson.en().references().stream())
                                    .distinct()
                                    .toList());
                })
                .toList();
        var objectives = course.objectives().entrySet().stream()
                .map(objective -> new OfObjective(
                        objective.getKey(),
                        objective.getValue(),
                        lessons(course, lesson -> lesson.objectives().contains(objective.getKey())),
                        asked(all, question -> question.about().objective().equals(objective.getKey()))))
                .toList();
        var misconceptions = quizzes.misconceptions().values().stream()
                .map(misconception -> new OfMisconception(
                        misconception,
                        asked(all, question -> question.misconceptions().contains(misconception.id()))))
                .toList();
        return new Coverage(claims, objectives, misconceptions);
    }

    private static List<Lesson> lessons(Course course, Predicate<Lesson> wanted) {
        return course.lessons().stream().filter(wanted).toList();
    }

    private static List<Asked> asked(List<Asked> all, Predicate<Question> wanted) {
        return all.stream().filter(asked -> wanted.test(asked.question())).toList();
    }

    /** Ids of claims, objectives and misconceptions that are not treated enough. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        Stream.of(
                        claims.stream()
                                .filter(each -> !each.isTreated())
                                .map(each -> each.claim().id()),
                        objectives.stream().filter(each -> !each.isTreated()).map(OfObjective::id),
                        misconceptions.stream()
                                .filter(each -> !each.isTreated())
                                .map(each -> each.misconception().id()))
                .forEach(ids -> ids.forEach(missing::add));
        return missing;
    }
}
