package org.paradigm.lab;

import java.util.List;
import java.util.stream.Stream;
import org.paradigm.transformer.Card;
import org.paradigm.transformer.PatterRun;

/** The card of the networks of many sizes on many amounts of one language: each in several seeds, and a larger one. */
final class Runs {
    /**
     * Networks that differ in their seed only.
     *
     * @param data words read, none of them twice
     * @param excess loss above the floor of the language, in nats a word, the mean of the seeds
     */
    record Point(int width, int parameters, long data, double excess) {
        double flop() {
            return LossLaw.FLOP_TRAINING * parameters * data;
        }
    }

    private final Card card = Card.named("scales");

    List<Integer> widths() {
        return whole("widths");
    }

    /** Of those that were trained again, from one seed, with attention that sees all words. */
    List<Integer> fullWidths() {
        return whole("full_widths");
    }

    Point full(int width, int data) {
        var excess = card.figure("full.excess." + width + "." + data).mean();
        return new Point(width, PatterRun.parameters(width), data, excess);
    }

    List<Integer> data() {
        return whole("data");
    }

    private List<Integer> whole(String name) {
        return ((List<?>) card.content().get(name))
                .stream().map(number -> ((Number) number).intValue()).toList();
    }

    private int number(String name) {
        return ((Number) card.content().get(name)).intValue();
    }

    /** The entropy of the language, in nats a word. */
    double floor() {
        return ((Number) card.content().get("floor")).doubleValue();
    }

    int seeds() {
        return number("seeds");
    }

    Card.Figure figure(int width, int data) {
        return card.figure("excess." + width + "." + data);
    }

    Point point(int width, int data) {
        return new Point(
                width, PatterRun.parameters(width), data, figure(width, data).mean());
    }

    /** All but the larger run. */
    Stream<Point> points() {
        return widths().stream().flatMap(width -> data().stream().map(data -> point(width, data)));
    }

    Point larger() {
        return point(number("larger_width"), number("larger_data"));
    }

    /** On a straight line between the logarithms of the runs to either side; NaN outside of them. */
    double excess(int width, double words) {
        var amounts = data();
        for (var place = 1; place < amounts.size(); place++) {
            double low = amounts.get(place - 1);
            double high = amounts.get(place);
            if (words >= low * 0.9999 && words <= high * 1.0001) {
                var share = Math.log(words / low) / Math.log(high / low);
                return Math.exp((1 - share)
                                * Math.log(point(width, amounts.get(place - 1)).excess())
                        + share * Math.log(point(width, amounts.get(place)).excess()));
            }
        }
        return Double.NaN;
    }
}
