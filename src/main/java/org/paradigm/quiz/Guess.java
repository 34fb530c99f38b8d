package org.paradigm.quiz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.paradigm.lesson.YamlNode;
import org.paradigm.platform.Bilingual;

/** What a prediction consists of. */
public sealed interface Guess permits GuessedChoice, GuessedOrder, GuessedNumber {
    List<Field> fields();

    boolean isComplete(Answer answer);

    Draw draw(RandomGenerator random);

    /** Reports an expectation of the file that did not come true, at its line. */
    void check(YamlNode question, Map<String, Double> measures);

    /** Empty for an answer that predicts nothing. The text is not yet filled with what was measured. */
    Optional<Foretold> compare(Answer answer, Map<String, Double> measures);

    /** All that may be said. */
    List<Bilingual> texts();

    void writeTo(Map<String, Object> map);

    /** The one that a file names. */
    static Guess read(YamlNode question, Reading reading) {
        var choice = question.get("choice");
        var order = question.get("order");
        var number = question.get("number");
        if (List.of(choice, order, number).stream().filter(Optional::isPresent).count() != 1) {
            question.problem(
                    "要预测什么？请在 choice、order、number 中写上一个", "what is predicted? give one of 'choice', 'order', 'number'");
        }
        if (order.isPresent()) {
            return GuessedOrder.read(order.get());
        }
        return number.<Guess>map(GuessedNumber::read)
                .orElseGet(() -> GuessedChoice.read(choice.orElse(question), reading));
    }

    /** What was measured under a name, as it is written; a question mark where nothing was. */
    static String measured(Map<String, Double> measures, String name) {
        var value = measures.get(name);
        return value == null ? "?" : number(value);
    }

    /** To three significant digits at least, none of them an idle zero after the point: {@code 2.9}, {@code 97.1}. */
    static String number(double value) {
        return Figures.plain(Math.round(value * 10) / 10.0);
    }
}
