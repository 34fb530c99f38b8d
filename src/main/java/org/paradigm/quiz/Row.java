package org.paradigm.quiz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.paradigm.lesson.YamlNode;
import org.paradigm.platform.Bilingual;

/**
 * A statement to judge, or a thing to find the partner of.
 *
 * @param answer the id of the right column or choice
 * @param feedback to someone who chose another
 */
public record Row(String id, Bilingual text, String answer, Feedback feedback) {
    private static final Set<String> KEYS = Set.of("id", "text", "answer", "feedback", "misconception");

    /** The rows of a question, each of which must name one of these choices. */
    static List<Row> readAll(YamlNode question, List<Choice> choices, Reading reading) {
        var taken = new HashSet<String>();
        return question.need("rows").map(YamlNode::items).orElse(List.of()).stream()
                .map(item -> read(item, taken, ids(choices), reading))
                .toList();
    }

    private static Row read(YamlNode node, Set<String> taken, List<String> choices, Reading reading) {
        node.allow(KEYS);
        var id = Reading.id(node, taken);
        var answer = node.need("answer");
        answer.filter(value -> !choices.contains(value.text())).ifPresent(value -> {
            var known = String.join(", ", choices);
            value.problem(
                    "第“" + id + "”行的答案“" + value.text() + "”不在可选之列：" + known,
                    "row '" + id + "' is answered by '" + value.text() + "', which cannot be chosen; there are: "
                            + known);
        });
        return new Row(
                id,
                node.needBilingual("text"),
                answer.map(YamlNode::text).orElse(""),
                reading.needFeedback(node, "第“" + id + "”行", "row '" + id + "'"));
    }

    static List<String> ids(List<Choice> choices) {
        return choices.stream().map(Choice::id).toList();
    }

    static List<Field> fields(List<Row> rows, List<Choice> choices) {
        return rows.stream().map(row -> Field.one(row.id(), ids(choices))).toList();
    }

    /** Each row counts the same; one that was left empty counts for nothing. */
    static Mark mark(List<Row> rows, Answer answer) {
        var remarks = new ArrayList<Remark>();
        for (var row : rows) {
            if (!answer.has(row.id())) {
                remarks.add(Remark.missed(row.id(), row.feedback()));
            } else if (answer.value(row.id()).equals(row.answer())) {
                remarks.add(Remark.right(row.id()));
            } else {
                remarks.add(Remark.wrong(row.id(), row.feedback()));
            }
        }
        return remarks.stream().allMatch(remark -> remark.verdict() == Verdict.MISSED)
                ? Mark.NOTHING
                : Mark.share(remarks);
    }

    Object written() {
        var map = Written.item(id, text);
        map.put("answer", answer);
        feedback.writeTo(map);
        return map;
    }
}
