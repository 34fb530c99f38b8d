package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Where the neurons of one feed-forward module are excited: at every position of every fact, each in one of its phrasings.
 *
 * @param places all of them, in the order of the facts
 */
public record Excitement(List<Place> places) {
    /** One place in so many is taken for those that excite a neuron most. */
    private static final int STRONGEST = 100;

    /** A neuron is called tidy from this share of one relation. */
    private static final double TIDY = 0.9;

    public Excitement {
        places = List.copyOf(places);
    }

    /**
     * A position in a prompt.
     *
     * @param relation of the fact that the prompt asks for
     * @param neurons how much each is excited there [n]
     */
    public record Place(int[] prompt, int position, int relation, float[] neurons) {}

    /** @param at is told which share of the facts is done, from 0 to 1; what it throws ends the asking */
    public static Excitement of(Weights weights, Facts facts, int layer, DoubleConsumer at) {
        var pass = new Pass(weights);
        var places = new ArrayList<Place>();
        for (var fact : facts.all()) {
            at.accept((double) fact.person() / facts.people());
            var prompt = facts.prompt(fact, fact.person() % facts.phrasings());
            pass.run(prompt);
            var values = pass.values(Part.NEURONS, layer);
            for (var position = 0; position < prompt.length; position++) {
                places.add(new Place(prompt, position, fact.relation(), values[position].clone()));
            }
        }
        return new Excitement(places);
    }

    /** Where a neuron is excited at all, the most excited first. */
    public List<Place> by(int neuron) {
        return places.stream()
                .filter(place -> place.neurons()[neuron] > 0)
                .sorted(Comparator.comparingDouble((Place place) -> place.neurons()[neuron])
                        .reversed())
                .toList();
    }

    /** Of the hundredth of all places that excites a neuron most, the share that belongs to the commonest relation. */
    public double sameRelation(int neuron) {
        var values = new double[places.size()];
        Arrays.setAll(values, place -> -places.get(place).neurons()[neuron]);
        Arrays.sort(values);
        var least = Math.max(Float.MIN_VALUE, -values[Math.max(1, values.length / STRONGEST) - 1]);
        var counts = new int[Facts.RELATIONS.size()];
        places.stream().filter(place -> place.neurons()[neuron] >= least).forEach(place -> counts[place.relation()]++);
        var all = Arrays.stream(counts).sum();
        return all == 0 ? 0 : (double) Arrays.stream(counts).max().orElse(0) / all;
    }

    /** The share of the neurons of which the strongest places nearly all belong to one relation. */
    public double tidy() {
        var neurons = places.get(0).neurons().length;
        return (double) IntStream.range(0, neurons)
                        .filter(neuron -> sameRelation(neuron) >= TIDY)
                        .count()
                / neurons;
    }
}
