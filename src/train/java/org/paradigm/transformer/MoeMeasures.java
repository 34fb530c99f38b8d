package org.paradigm.transformer;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a mixture knows, how its experts share the work, and whether what they share it by is the kind of fact. */
final class MoeMeasures {
    private static final double IDLE = 0.01;

    private MoeMeasures() {}

    static Map<String, Double> of(Mixture mixture, Facts facts) {
        var measures = new LinkedHashMap<String, Double>();
        var pass = new MixturePass(mixture);
        var seen = 0;
        var unseen = 0;
        var asked = 0;
        var words = 0;
        var load = new double[mixture.experts()];
        var answering = new double[Facts.RELATIONS.size()][mixture.experts()];
        var places = new double[2][mixture.experts()];
        for (var fact : facts.all()) {
            for (var phrasing = 0; phrasing < facts.phrasings(); phrasing++) {
                var prompt = facts.prompt(fact, phrasing);
                var right = says(pass.run(prompt), prompt.length - 1, facts.answer(fact));
                var told = phrasing != facts.unseen(fact);
                seen += told && right ? 1 : 0;
                unseen += !told && right ? 1 : 0;
                for (var at = 0; told && at < prompt.length; at++) {
                    load[pass.expert(at)]++;
                    places[at == prompt.length - 1 ? 1 : 0][pass.expert(at)]++;
                    words++;
                }
                answering[fact.relation()][pass.expert(prompt.length - 1)] += told ? 1 : 0;
            }
            asked++;
        }
        measures.put("recall.seen", (double) seen / asked / (facts.phrasings() - 1));
        measures.put("recall.unseen", (double) unseen / asked);
        var busiest = 0.0;
        var idle = 0;
        for (var each : load) {
            busiest = Math.max(busiest, each / words);
            idle += each / words < IDLE ? 1 : 0;
        }
        measures.put("busiest", busiest);
        measures.put("idle", (double) idle / load.length);
        for (var relation = 0; relation < answering.length; relation++) {
            for (var expert = 0; expert < load.length; expert++) {
                measures.put(
                        Facts.RELATIONS.get(relation) + "." + (expert + 1),
                        answering[relation][expert] / asked * answering.length / (facts.phrasings() - 1));
            }
        }
        measures.put("bits.relation", shared(answering));
        measures.put("bits.place", shared(places));
        return measures;
    }

    private static boolean says(MixturePass pass, int position, int word) {
        var probabilities = pass.probabilities(position);
        for (var each : probabilities) {
            if (each > probabilities[word]) {
                return false;
            }
        }
        return true;
    }

    /** How many bits the row tells about the column: the mutual information of a table of counts. */
    static double shared(double[][] counts) {
        var all = 0.0;
        var columns = new double[counts[0].length];
        for (var row : counts) {
            for (var column = 0; column < row.length; column++) {
                all += row[column];
                columns[column] += row[column];
            }
        }
        var bits = 0.0;
        for (var row : counts) {
            var sum = java.util.Arrays.stream(row).sum();
            for (var column = 0; column < row.length; column++) {
                if (row[column] > 0) {
                    bits += row[column]
                            / all
                            * StrictMath.log(row[column] * all / sum / columns[column])
                            / StrictMath.log(2);
                }
            }
        }
        return bits;
    }
}
