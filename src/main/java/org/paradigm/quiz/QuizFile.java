package org.paradigm.quiz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paradigm.lesson.YamlNode;

/** Reads what one file says: a quiz. */
final class QuizFile {
    private static final Set<String> KEYS =
            Set.of("id", "title", "description", "kind", "lesson", "theme", "minutes", "draw", "shuffle", "questions");

    private final YamlNode root;
    private final Reading reading;

    private QuizFile(YamlNode root, Reading reading) {
        this.root = root;
        this.reading = reading;
    }

    /** Empty when there is no quiz in it that could be answered at all; whether it is sound, the problems tell. */
    static Optional<Quiz> read(YamlNode root, Reading reading) {
        return new QuizFile(root, reading).quiz();
    }

    private Optional<Quiz> quiz() {
        root.allow(KEYS);
        var id = Reading.id(root, new HashSet<>());
        var kind = kind();
        var list = root.need("questions").map(YamlNode::items).orElse(List.of());
        var questions = questions(list, kind);
        if (list.isEmpty() || questions.size() < list.size()) {
            root.get("questions")
                    .filter(node -> list.isEmpty())
                    .ifPresent(node -> node.problem("没有题目", "there are no questions"));
            return Optional.empty();
        }
        var quiz = new Quiz(
                id,
                root.needBilingual("title"),
                root.bilingual("description"),
                kind,
                lesson(kind, id),
                theme(),
                positive("minutes"),
                positive("draw"),
                root.flag("shuffle", true),
                questions);
        quiz.draw()
                .filter(number -> number > questions.size())
                .ifPresent(number -> root.get("draw")
                        .orElse(root)
                        .problem(
                                "draw 要抽" + number + "题，而一共只有" + questions.size() + "题",
                                "'draw' asks for " + number + " questions, but there are only " + questions.size()));
        if (kind == Kind.FORM) {
            for (var key : List.of("draw", "minutes")) {
                root.get(key)
                        .ifPresent(node -> node.problem(
                                "问卷要整份作答，也不限时；请去掉 " + key,
                                "a form is sat whole and without a limit; leave out '" + key + "'"));
            }
        }
        return Optional.of(quiz);
    }

    private List<Question> questions(List<YamlNode> list, Kind kind) {
        var taken = new HashSet<String>();
        var questions = new ArrayList<Question>();
        list.forEach(item -> QuestionReader.read(item, kind, taken, reading).ifPresent(questions::add));
        return questions;
    }

    private Kind kind() {
        var value = root.need("kind");
        var kind = value.flatMap(text -> Kind.of(text.text()));
        if (kind.isEmpty()) {
            var known = Reading.codes(Kind.values(), Kind::code);
            value.ifPresent(text -> text.problem(
                    "不认识的 kind“" + text.text() + "”；可用的有：" + known,
                    "unknown kind '" + text.text() + "'; known are: " + known));
        }
        return kind.orElse(Kind.QUIZ);
    }

    private Optional<String> lesson(Kind kind, String id) {
        var lesson = root.get("lesson");
        if (kind == Kind.LESSON && lesson.isEmpty()) {
            root.get("kind").orElse(root).problem("课文里的测验要写明 lesson", "a quiz of kind lesson must name its 'lesson'");
        } else if (kind != Kind.LESSON && lesson.isPresent()) {
            lesson.get().problem("只有 kind: lesson 的测验才有 lesson", "only a quiz of kind lesson has a 'lesson'");
        }
        lesson.ifPresent(node -> {
            reading.checkLesson(node, node.text());
            if (kind == Kind.LESSON && !node.text().equals(id)) {
                node.problem(
                        "课文里的测验与课文同名：id 应当是“" + node.text() + "”",
                        "the quiz of a lesson bears the lesson's name: its id must be '" + node.text() + "'");
            }
        });
        return lesson.map(YamlNode::text);
    }

    private Optional<String> theme() {
        var theme = root.get("theme");
        theme.filter(node -> !reading.outline().hasTheme(node.text()))
                .ifPresent(node -> node.problem(
                        "课程没有主题“" + node.text() + "”；请对照 course.yaml 的 themes",
                        "the course has no theme '" + node.text() + "'; see 'themes' in course.yaml"));
        return theme.map(YamlNode::text);
    }

    private Optional<Integer> positive(String key) {
        var number = root.integer(key);
        number.filter(value -> value < 1)
                .ifPresent(value ->
                        root.get(key).orElse(root).problem("“" + key + "”至少是1", "'" + key + "' must be at least 1"));
        return number;
    }
}
