package org.paradigm.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paradigm.lesson.Problem;
import org.paradigm.lesson.Problems;
import org.paradigm.lesson.YamlNode;

/**
 * Reads a directory of quiz files, all of it, and says everything that is wrong at once. The build, the server's start
 * and an upload all read in this way.
 */
public final class QuizReader {
    private static final String MISCONCEPTIONS = "misconceptions.yaml";
    private static final Pattern MISCONCEPTION = Pattern.compile("M[0-9]+\\.[0-9]+");

    /** A file, and the quiz that it holds. */
    private record Held(String path, YamlNode root, Quiz quiz) {}

    private final Problems problems = new Problems();
    private final Map<String, Misconception> misconceptions = new TreeMap<>();
    private final List<Held> held = new ArrayList<>();

    private QuizReader() {}

    /**
     * @param texts by path, as authors know it: {@code quizzes/knowledge-storage/ffn-memory.yaml}; only
     *     {@code .yaml} files are read
     * @param outline what the quizzes may refer to
     */
    public static Quizzes read(Map<String, String> texts, Outline outline) {
        return new QuizReader().readAll(new TreeMap<>(texts), outline, Optional.empty());
    }

    /**
     * The same, with every prediction held against its experiment.
     *
     * @param oracle makes the experiments
     */
    public static Quizzes read(Map<String, String> texts, Outline outline, Oracle oracle) {
        return new QuizReader().readAll(new TreeMap<>(texts), outline, Optional.of(oracle));
    }

    private Quizzes readAll(Map<String, String> texts, Outline outline, Optional<Oracle> oracle) {
        texts.forEach((path, text) -> {
            if (name(path).equals(MISCONCEPTIONS)) {
                YamlNode.parse(path, text, 0, problems).ifPresent(this::readMisconceptions);
            }
        });
        var reading = new Reading(outline, Optional.of(misconceptions), oracle);
        texts.forEach((path, text) -> {
            if (path.endsWith(".yaml") && !name(path).equals(MISCONCEPTIONS)) {
                var root = parse(path, text);
                root.flatMap(node -> QuizFile.read(node, reading))
                        .ifPresent(quiz -> held.add(new Held(path, root.get(), quiz)));
            } else if (path.endsWith(".yml")) {
                // It would go unread, and its author would wonder where the quiz is.
                problems.add(path, 0, "文件名应以 .yaml 结尾", "the file's name must end in .yaml");
            }
        });
        checkNames();
        checkExams();
        checkForms();
        held.forEach(file -> KeyHabits.check(file.quiz(), file.root()));
        return new Quizzes(sound(), misconceptions, problems.list());
    }

    private Optional<YamlNode> parse(String path, String text) {
        var before = problems.size();
        var root = YamlNode.parse(path, text, 0, problems);
        if (root.isEmpty() && problems.size() == before) {
            problems.add(path, 0, "文件是空的", "the file is empty");
        }
        return root;
    }

    /** Ids are names of files, so that a question is found; two directories may yet hold the same name. */
    private void checkNames() {
        var first = new HashMap<String, String>();
        for (var file : held) {
            var id = file.quiz().id();
            var place = file.root().get("id").orElse(file.root());
            if (!id.isEmpty() && !name(file.path()).equals(id + ".yaml")) {
                place.problem(
                        "id“" + id + "”与文件名“" + name(file.path()) + "”不一致",
                        "the id '" + id + "' differs from the file's name, " + name(file.path()));
            }
            var earlier = first.putIfAbsent(id, file.path());
            if (earlier != null) {
                place.problem("测验“" + id + "”已经在" + earlier + "里了", "the quiz '" + id + "' is already in " + earlier);
            }
        }
    }

    /** Who has met a question elsewhere is examined on nothing. Its id does not matter, its words do. */
    private void checkExams() {
        var users = new HashMap<String, Held>();
        held.forEach(file -> file.quiz().questions().forEach(question -> {
            for (var stem : List.of(
                    question.about().stem().zh(), question.about().stem().en())) {
                var other = users.putIfAbsent(Folding.fold(stem), file);
                if (!stem.isEmpty() && other != null && other != file) {
                    reportReuse(question, file, other);
                }
            }
        }));
    }

    private void reportReuse(Question question, Held file, Held other) {
        if (file.quiz().kind().examines() || other.quiz().kind().examines()) {
            file.root().items("questions").stream()
                    .filter(node -> node.text("id").orElse("").equals(question.id()))
                    .forEach(
                            node -> node.problem(
                                    "题目“" + question.id() + "”：" + other.path() + "里有题干相同的题；考试和问卷的题目不能用在别处",
                                    "question '" + question.id() + "': " + other.path()
                                            + " has a question with the same stem; those of an exam or a form may be used nowhere else"));
        }
    }

    /** What the second form measures must be what the first one did, question by question. */
    private void checkForms() {
        var forms = held.stream()
                .filter(file -> file.quiz().kind() == Kind.FORM)
                .sorted(Comparator.comparing(file -> file.quiz().id()))
                .toList();
        if (!forms.isEmpty() && forms.size() != 2) {
            forms.forEach(form -> form.root()
                    .get("kind")
                    .orElse(form.root())
                    .problem(
                            "前测和后测要有两份平行的问卷，而 kind: form 的有" + forms.size() + "份",
                            "before and after take two parallel forms, but there are " + forms.size()
                                    + " files of kind form"));
        } else if (!forms.isEmpty()) {
            checkParallel(forms.get(0), forms.get(1));
        }
    }

    private void checkParallel(Held first, Held second) {
        var ours = first.quiz().questions();
        var theirs = second.quiz().questions();
        var nodes = second.root().items("questions");
        if (ours.size() != theirs.size()) {
            second.root()
                    .get("questions")
                    .orElse(second.root())
                    .problem(
                            "这里有" + theirs.size() + "题，而“" + first.quiz().id() + "”有" + ours.size() + "题",
                            "there are " + theirs.size() + " questions here, but " + ours.size() + " in '"
                                    + first.quiz().id() + "'");
            return;
        }
        for (int i = 0; i < ours.size(); i++) {
            var here = theirs.get(i);
            var there = ours.get(i);
            if (!here.about().objective().equals(there.about().objective())
                    || !here.type().equals(there.type())) {
                nodes.get(i)
                        .problem(
                                "题目“" + here.id() + "”：第" + (i + 1) + "题在“"
                                        + first.quiz().id() + "”里是目标"
                                        + there.about().objective() + "、题型" + there.type() + "，这里也应如此",
                                "question '" + here.id() + "': question " + (i + 1) + " of '"
                                        + first.quiz().id() + "' has the objective "
                                        + there.about().objective() + " and the type " + there.type()
                                        + "; so must this one");
            }
        }
    }

    private Map<String, Quiz> sound() {
        var faulty = problems.list().stream().map(Problem::file).collect(Collectors.toSet());
        var sound = new HashMap<String, Quiz>();
        held.stream()
                .filter(file -> !faulty.contains(file.path()))
                .forEach(file -> sound.put(file.quiz().id(), file.quiz()));
        return sound;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void readMisconceptions(YamlNode root) {
        root.entries().forEach((id, node) -> {
            if (!MISCONCEPTION.matcher(id).matches()) {
                node.problem(
                        "误解的编号“" + id + "”应写作 M3.1 这样", "the misconception '" + id + "' must be numbered like M3.1");
            }
            node.allow(Set.of("name", "feedback"));
            misconceptions.put(id, new Misconception(id, node.needBilingual("name"), node.needBilingual("feedback")));
        });
    }
}
