package org.paradigm.quiz;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.paradigm.lesson.YamlNode;

/** Reads a question of any type. Its problems begin with {@code question 'keys':}. */
final class QuestionReader {
    private interface Type {
        Question read(YamlNode node, About about, Reading reading);
    }

    private record Known(Set<String> keys, Type type) {}

    private static final Map<String, Known> TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("single", new Known(SingleChoice.KEYS, SingleChoice::read)),
            Map.entry("multiple", new Known(MultipleResponse.KEYS, MultipleResponse::read)),
            Map.entry("matrix", new Known(Matrix.KEYS, Matrix::read)),
            Map.entry("matching", new Known(Matching.KEYS, Matching::read)),
            Map.entry("ordering", new Known(Ordering.KEYS, Ordering::read)),
            Map.entry("numeric", new Known(Numeric.KEYS, Numeric::read)),
            Map.entry("text", new Known(ShortText.KEYS, ShortText::read)),
            Map.entry("cloze", new Known(Cloze.KEYS, Cloze::read)),
            Map.entry("free", new Known(FreeText.KEYS, (node, about, reading) -> FreeText.read(node, about))),
            Map.entry(OwnWords.TYPE, new Known(OwnWords.KEYS, (node, about, reading) -> new OwnWords(about))),
            Map.entry("prediction", new Known(Prediction.KEYS, Prediction::read))));

    private QuestionReader() {}

    /**
     * @param taken the ids of the questions before this one; its own is added
     * @return empty only when its type is not known
     */
    static Optional<Question> read(YamlNode item, Kind kind, Set<String> taken, Reading reading) {
        var name = item.text("id").orElse("?");
        var node = item.within("题目“" + name + "”：", "question '" + name + "': ");
        var id = Reading.id(node, taken);
        var type = node.need("type");
        var known = type.map(value -> TYPES.get(value.text()));
        if (type.isEmpty()) {
            return Optional.empty();
        }
        if (known.isEmpty()) {
            var all = String.join(", ", TYPES.keySet());
            type.get()
                    .problem(
                            "不认识的题型“" + type.get().text() + "”；可用的有：" + all,
                            "unknown type '" + type.get().text() + "'; known are: " + all);
            return Optional.empty();
        }
        if (kind.examines() && type.get().text().equals("free")) {
            type.get()
                    .problem(
                            "考试和问卷里不能有 free 题，因为它由学习者自评",
                            "an exam or a form cannot have a question of type free, which learners assess themselves");
        }
        if (kind == Kind.LAB && !type.get().text().equals("prediction")) {
            type.get().problem("实验页上只有预测题", "the page of a lab has predictions only");
        }
        if (kind.standsAlone() && type.get().text().equals("prediction")) {
            type.get()
                    .problem(
                            "预测题只能放在课文里或实验页上，因为它从不计分；考试里请就改变了的设置出一道迁移题",
                            "a prediction belongs into a lesson or a lab, since it is never marked; an exam asks a transfer question"
                                    + " on a changed setting instead");
        }
        if (kind != Kind.LESSON && type.get().text().equals(OwnWords.TYPE)) {
            type.get()
                    .problem(
                            "own-words 题只能放在课文里，因为它没有对错，由后面的课再拿出来",
                            "a question of type own-words belongs into a lesson: nothing is right about it, and a later lesson shows it again");
        }
        var keys = new HashSet<>(About.KEYS);
        keys.addAll(known.get().keys());
        node.allow(keys);
        return Optional.of(known.get().type().read(node, About.read(node, id, kind, reading), reading));
    }
}
