package org.paradigm.quiz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paradigm.lesson.YamlNode;
import org.paradigm.platform.Bilingual;

/**
 * What will happen in an experiment? The key is what did happen: the lab computes it, when the file is checked and again
 * for the learner. The first answer is the prediction, and stays; it is never part of a mark.
 */
public record Prediction(About about, Experiment experiment, Guess guess) implements Unmarked {
    static final Set<String> KEYS = Set.of("lab", "settings", "choice", "order", "number");

    /** {@code {=attention}} in a text: what was measured under that name. */
    private static final Pattern MEASURE = Pattern.compile("\\{=([a-z0-9][a-z0-9.-]*)\\}");

    static Prediction read(YamlNode node, About about, Reading reading) {
        var lab = node.need("lab").map(YamlNode::text).orElse("");
        var settings = new LinkedHashMap<String, String>();
        node.get("settings").ifPresent(map -> map.entries().forEach((name, value) -> settings.put(name, value.text())));
        var prediction = new Prediction(about, new Experiment(lab, settings), Guess.read(node, reading));
        reading.oracle().ifPresent(oracle -> prediction.check(node, oracle));
        return prediction;
    }

    /** Makes the experiment, and holds the file's expectation and the names in its texts against what comes of it. */
    private void check(YamlNode node, Oracle oracle) {
        var answer = oracle.ask(experiment);
        if (answer instanceof Oracle.Impossible impossible) {
            node.get("lab")
                    .orElse(node)
                    .problem(
                            "这个实验做不了：" + impossible.reason().zh(),
                            "this experiment cannot be made: "
                                    + impossible.reason().en());
            return;
        }
        var measures = ((Oracle.Measured) answer).measures();
        guess.check(node, measures);
        var texts = new ArrayList<>(guess.texts());
        texts.add(about.explanation());
        for (var text : texts) {
            for (var words : List.of(text.zh(), text.en())) {
                MEASURE.matcher(words)
                        .results()
                        .filter(blank -> !measures.containsKey(blank.group(1)))
                        .forEach(blank -> node.problem(
                                "文中用到的“{=" + blank.group(1) + "}”，实验里没有；有的是：" + measures.keySet(),
                                "a text uses '{=" + blank.group(1) + "}', which the lab does not measure; it has: "
                                        + measures.keySet()));
            }
        }
    }

    /** A text of this question with what was measured in it. */
    public static Bilingual fill(Bilingual text, Map<String, Double> measures) {
        return new Bilingual(fill(text.zh(), measures), fill(text.en(), measures));
    }

    private static String fill(String text, Map<String, Double> measures) {
        return MEASURE.matcher(text)
                .replaceAll(blank -> Matcher.quoteReplacement(Guess.measured(measures, blank.group(1))));
    }

    /** Empty for an answer that predicts nothing. */
    public Optional<Foretold> compare(Answer answer, Map<String, Double> measures) {
        return guess.compare(answer, measures)
                .map(found -> new Foretold(found.closeness(), fill(found.text(), measures)));
    }

    @Override
    public String type() {
        return "prediction";
    }

    @Override
    public List<Field> fields() {
        return guess.fields();
    }

    @Override
    public boolean isComplete(Answer answer) {
        return guess.isComplete(answer);
    }

    @Override
    public Draw draw(RandomGenerator random, boolean shuffle) {
        return guess.draw(random);
    }

    @Override
    public Map<String, Object> written() {
        var map = about.written(type());
        map.put("lab", experiment.lab());
        if (!experiment.settings().isEmpty()) {
            map.put("settings", experiment.settings());
        }
        guess.writeTo(map);
        return map;
    }
}
