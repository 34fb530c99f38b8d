package org.paradigm.transformer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well reviews are judged after fine-tuning with more and more labels: networks that were pre-trained, as they are
 * committed, and the same architecture from scratch. Every seed draws other labelled reviews, another order, other
 * reviews to measure on, and other first weights for the one from scratch.
 */
final class TownTuning {
    private static final int SEEDS = 5;
    private static final List<String> RATES = List.of("0.0003", "0.001", "0.003");
    private static final int LABELS_OF_RATES = 32;
    private static final String SCRATCH = "scratch";

    private final Town town = new Town();
    private final Map<String, List<Object>> figures = new LinkedHashMap<>();
    private final Map<String, Weights> pretrained = new LinkedHashMap<>();

    private TownTuning(Path weights) throws IOException {
        for (var arm : List.of("fill-in", "continue")) {
            var file = "town-" + arm + ".safetensors";
            pretrained.put(arm, Model.weights(Files.readAllBytes(weights.resolve(file)), file));
        }
    }

    static void run(Path weights) throws IOException {
        var tuning = new TownTuning(weights);
        var began = System.nanoTime();
        var arms = List.of(SCRATCH, "continue", "fill-in");
        for (var labels : Verdicts.LABELS) {
            for (var arm : arms) {
                var how = arm.equals(SCRATCH) ? Verdicts.FROM_SCRATCH : Verdicts.PRETRAINED;
                for (var seed = 1; seed <= SEEDS; seed++) {
                    tuning.measure(arm + "." + labels, arm, how, labels, seed);
                }
                System.err.println(labels + " labels, " + arm + ": " + tuning.figures.get(arm + "." + labels));
            }
        }
        for (var arm : arms) {
            for (var rate : RATES) {
                var how = new Verdicts(Float.parseFloat(rate), Verdicts.PRETRAINED.steps());
                tuning.measure("rate." + rate + "." + arm, arm, how, LABELS_OF_RATES, 1);
            }
        }
        var card = new LinkedHashMap<String, Object>();
        card.put("name", "pretrain-or-scratch");
        card.put("command", "bash src/train/run pretrain-or-scratch");
        card.put(
                "training",
                CardWriter.ordered(
                        "steps",
                        Verdicts.PRETRAINED.steps(),
                        "rate_pretrained",
                        Double.parseDouble("" + Verdicts.PRETRAINED.rate()),
                        "rate_from_scratch",
                        Double.parseDouble("" + Verdicts.FROM_SCRATCH.rate()),
                        "tested_on",
                        Verdicts.TESTED,
                        "seeds",
                        SEEDS,
                        "seconds",
                        CardWriter.rounded((System.nanoTime() - began) / 1e9, 10)));
        card.put("figures", tuning.figures);
        Files.writeString(weights.resolve("pretrain-or-scratch.json"), Json.write(card));
    }

    private void measure(String figure, String arm, Verdicts how, int labels, int seed) {
        var start = arm.equals(SCRATCH)
                ? Weights.random(pretrained.get("fill-in").architecture(), new Dice(seed))
                : pretrained.get(arm);
        var draw = Verdicts.Draw.of(town, labels, seed);
        var taught = how.teach(start, draw.labelled(), seed, VectorProducts::new, (done, loss) -> {});
        figures.computeIfAbsent(figure, any -> new ArrayList<>()).add(Verdicts.accuracy(new Pass(taught), draw.test()));
    }
}
