package org.paradigm.authoring;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.paradigm.lesson.Block;
import org.paradigm.lesson.ContentFiles;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.CourseReader;
import org.paradigm.lesson.Inline;
import org.paradigm.lesson.Problem;
import org.paradigm.lesson.Problems;
import org.paradigm.lesson.YamlNode;
import org.paradigm.platform.Language;
import org.paradigm.quiz.Kind;
import org.paradigm.quiz.Oracle;
import org.paradigm.quiz.Outline;
import org.paradigm.quiz.Prediction;
import org.paradigm.quiz.Quiz;
import org.paradigm.quiz.QuizReader;
import org.paradigm.quiz.Quizzes;

/**
 * Reads lessons and quizzes together, since each refers to the other. The build's check, the server's start and every
 * later change come through here.
 */
public final class ContentReader {
    private ContentReader() {}

    /** The files of both directories, not yet understood. */
    public record Files(ContentFiles lessons, ContentFiles quizzes) {
        public static Files load(Path lessons, Path quizzes) {
            return new Files(ContentFiles.load(lessons), ContentFiles.load(quizzes));
        }

        public String hash() {
            return lessons.hash() + quizzes.hash();
        }
    }

    /**
     * @param context what precedes {@code /zh/} in addresses
     * @param oracle makes the experiments of predictions, and knows the labs that there are
     */
    public static Shelf read(Files files, String context, Instant now, Oracle oracle) {
        return read(files, context, now, oracle, false);
    }

    /**
     * The same for content that the build has checked: without any experiment, and without writing out every text of
     * every quiz to see whether that can be done. A server is not to wait for either.
     */
    static Shelf readChecked(Files files, String context, Instant now, Oracle oracle) {
        return read(files, context, now, oracle, true);
    }

    private static Shelf read(Files files, String context, Instant now, Oracle oracle, boolean checked) {
        var problems = new Problems();
        var lessonFiles = QuotedCards.fill("lessons/", files.lessons().files(), oracle, problems);
        var quizFiles =
                below("quizzes/", QuotedCards.fill("quizzes/", files.quizzes().files(), oracle, problems));
        var reading = CourseReader.read(lessonFiles, context);
        var course = reading.course();
        var quizzes = checked
                ? QuizReader.read(quizFiles, outlineOf(course))
                : QuizReader.read(quizFiles, outlineOf(course), oracle);
        files.lessons().problems().forEach(problem -> problems.add(moved("lessons/", problem)));
        files.quizzes().problems().forEach(problem -> problems.add(moved("quizzes/", problem)));
        reading.problems().forEach(problem -> problems.add(moved("lessons/", problem)));
        quizzes.problems().forEach(problems::add);
        checkPlaces(course, quizzes, problems);
        Lending.check(course, quizzes, problems);
        checkLabs(quizzes, problems);
        if (!checked) {
            quizFiles.forEach((path, text) -> {
                if (path.endsWith(".yaml")) {
                    // what is no YAML has been reported already
                    YamlNode.parse(path, text, 0, new Problems()).ifPresent(root -> checkTexts(root, course, problems));
                }
            });
        }
        var editions = quizzes.list().stream().collect(Collectors.toMap(Quiz::id, Edition::of));
        return new Shelf(
                course,
                quizzes,
                editions,
                files.hash(),
                now,
                problems.list(),
                pending(reading.pendingLabs(), oracle),
                false);
    }

    /** Places for labs that are not there, by lesson. */
    private static Map<String, List<String>> pending(Map<String, List<String>> places, Oracle oracle) {
        var pending = new TreeMap<String, List<String>>();
        places.forEach((lesson, labs) -> {
            var missing = labs.stream().filter(lab -> !oracle.hasLab(lab)).toList();
            if (!missing.isEmpty()) {
                pending.put(lesson, missing);
            }
        });
        return pending;
    }

    private static Map<String, String> below(String directory, Map<String, String> files) {
        var moved = new HashMap<String, String>();
        files.forEach((path, text) -> moved.put(directory + path, text));
        return moved;
    }

    private static Problem moved(String directory, Problem problem) {
        return problem.file().startsWith(directory)
                ? problem
                : new Problem(directory + problem.file(), problem.line(), problem.message());
    }

    private static Outline outlineOf(Course course) {
        return new Outline() {
            @Override
            public boolean hasObjective(String objective) {
                return course.objectives().containsKey(objective);
            }

            @Override
            public boolean hasLesson(String lesson) {
                return course.find(lesson).isPresent();
            }

            @Override
            public boolean hasSection(String lesson, String anchor) {
                return course.find(lesson)
                        .filter(found -> found.hasSection(anchor))
                        .isPresent();
            }

            @Override
            public boolean hasTheme(String theme) {
                return course.themes().containsKey(theme);
            }
        };
    }

    /** A question that a lesson asks must exist; one that a lesson's quiz has must be asked. */
    private static void checkPlaces(Course course, Quizzes quizzes, Problems problems) {
        for (var lesson : course.lessons()) {
            var quiz = quizzes.find(lesson.slug());
            for (var language : Language.values()) {
                var text = lesson.in(language);
                for (Block.QuestionPlace place : lesson.questionPlaces(language)) {
                    if (quiz.flatMap(found -> found.question(place.id())).isEmpty()) {
                        problems.add(
                                text.file(),
                                place.line(),
                                "测验“" + lesson.slug() + "”里没有题目“" + place.id() + "”",
                                "the quiz '" + lesson.slug() + "' has no sound question '" + place.id() + "'");
                    }
                }
            }
            quiz.filter(found -> found.kind() == Kind.LESSON).ifPresent(found -> {
                var asked = new HashSet<>(lesson.questions());
                found.questions().stream()
                        .filter(question -> !asked.contains(question.id()))
                        .forEach(question -> problems.add(
                                "quizzes/" + found.id() + ".yaml",
                                0,
                                "题目“" + question.id() + "”没有出现在课文里；请加上 ::: question " + question.id(),
                                "question '" + question.id() + "' stands nowhere in the lesson; add ::: question "
                                        + question.id()));
            });
        }
    }

    /** The predictions on a lab's page are of this lab. */
    private static void checkLabs(Quizzes quizzes, Problems problems) {
        for (var quiz : quizzes.list()) {
            if (quiz.kind() == Kind.LAB) {
                quiz.questions().stream()
                        .filter(question -> question instanceof Prediction prediction
                                && !prediction.experiment().lab().equals(quiz.id()))
                        .forEach(question -> problems.add(
                                "quizzes/" + quiz.id() + ".yaml",
                                0,
                                "题目“" + question.id() + "”问的不是实验“" + quiz.id() + "”",
                                "question '" + question.id() + "' is not about the lab '" + quiz.id() + "'"));
            }
        }
    }

    /** Citations, formulas and links within the texts of quizzes; the quiz reader itself knows no Markdown. */
    private static void checkTexts(YamlNode node, Course course, Problems problems) {
        if (node.isList()) {
            node.items().forEach(item -> checkTexts(item, course, problems));
        } else if (node.isMap()) {
            node.entries().forEach((key, value) -> {
                var language = Language.of(key).filter(known -> value.isScalar());
                if (language.isPresent()) {
                    Inline.check(value.text(), language.get(), course, node.file(), value.line(), problems);
                } else {
                    checkTexts(value, course, problems);
                }
            });
        }
    }
}
