package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the labs claim about the model of people who know each other, measured on one network. */
final class CircleMeasures {
    private static final int EDITS = 40;

    private CircleMeasures() {}

    static Map<String, Double> of(Weights weights, Circle circle) {
        var figures = new LinkedHashMap<String, Double>();
        var pass = new Pass(weights);
        figures.put("recall.one_step", recall(pass, circle, steps(circle.told(), 1)));
        figures.put("recall.two_steps_told", recall(pass, circle, steps(circle.told(), 2)));
        figures.put("recall.two_steps_untold", recall(pass, circle, circle.untold()));
        var editing = new Editing(weights, circle);
        for (var layer = 0; layer < weights.architecture().layers(); layer++) {
            edits(weights, circle, editing, layer, figures);
        }
        return figures;
    }

    private static List<Circle.Question> steps(List<Circle.Question> questions, int steps) {
        return questions.stream()
                .filter(question -> question.path().size() == steps)
                .toList();
    }

    private static double recall(Pass pass, Circle circle, List<Circle.Question> questions) {
        var right = 0;
        for (var question : questions) {
            right += Recall.guess(pass, circle.prompt(question, 0)) == circle.word(circle.answer(question)) ? 1 : 0;
        }
        return CardWriter.rounded((double) right / questions.size(), 10_000);
    }

    /** Each time someone gets another teacher (and so on); then the pupil of the new and of the old one is asked for. */
    private static void edits(Weights weights, Circle circle, Editing editing, int layer, Map<String, Double> figures) {
        var shares = new double[5];
        for (var i = 0; i < EDITS; i++) {
            var dice = new Dice(i);
            var person = dice.below(circle.people());
            var relation = dice.below(Circle.RELATIONS.size());
            var question = new Circle.Question(person, List.of(relation));
            var was = circle.answer(question);
            var becomes = (was + 1 + dice.below(circle.people() - 1)) % circle.people();
            var prompt = circle.prompt(question, 0);
            var edit = editing.edit(List.of(), prompt, circle.word(becomes), layer, prompt.length - 1, i);
            var pass = new Pass(weights).with(List.of(edit));
            shares[0] += says(pass, circle, question, 0, becomes);
            shares[1] += says(pass, circle, question, 1, becomes);
            shares[2] += says(pass, circle, circle.reversed(becomes, relation), 0, person);
            var follows = new ArrayList<Double>();
            for (var next = 0; next < Circle.RELATIONS.size(); next++) {
                if (next != (relation ^ 1)) {
                    var now = circle.answer(new Circle.Question(becomes, List.of(next)));
                    follows.add(says(pass, circle, new Circle.Question(person, List.of(relation, next)), 0, now));
                }
            }
            shares[3] += follows.stream().mapToDouble(share -> share).average().orElseThrow();
            var others = steps(circle.told(), 1).stream()
                    .filter(other -> !other.equals(question))
                    .toList();
            shares[4] += recall(pass, circle, others);
        }
        var names = List.of("edited", "other_phrasing", "reversed_follows", "two_steps_follow", "others");
        for (var i = 0; i < shares.length; i++) {
            figures.put("edit." + layer + "." + names.get(i), CardWriter.rounded(shares[i] / EDITS, 10_000));
        }
    }

    private static double says(Pass pass, Circle circle, Circle.Question question, int phrasing, int person) {
        return Recall.guess(pass, circle.prompt(question, phrasing)) == circle.word(person) ? 1 : 0;
    }
}
