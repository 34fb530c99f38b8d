package org.paradigm.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.paradigm.platform.Bilingual;

/** Axes with ticks at round numbers. */
final class Plot {
    private static final int TICKS = 4;

    private Plot() {}

    /** Numbers of parameters or of steps: {@code 500}, {@code 20k}, {@code 1B}. */
    static Curves.Axis sizes(Bilingual label, double from, double to) {
        var ticks = new ArrayList<Curves.Tick>();
        var between = to / from < 100 ? List.of(1.0, 2.0, 5.0) : List.of(1.0);
        for (var power = Math.floor(Math.log10(from)); power <= Math.log10(to); power++) {
            for (var step : between) {
                var value = step * Math.pow(10, power);
                if (value >= from * 0.999 && value <= to * 1.001) {
                    ticks.add(new Curves.Tick(value, Bilingual.same(abbreviated(value))));
                }
            }
        }
        return new Curves.Axis(label, from, to, true, ticks, 0);
    }

    /** Counts of operations: powers of ten between two numbers. */
    static Curves.Axis operations(Bilingual label, double from, double to) {
        var ticks = new ArrayList<Curves.Tick>();
        for (var power = Math.ceil(Math.log10(from)); power <= Math.log10(to); power++) {
            ticks.add(new Curves.Tick(Math.pow(10, power), Bilingual.same(Digits.power(Math.pow(10, power)))));
        }
        return new Curves.Axis(label, from, to, true, ticks, 0);
    }

    private static String abbreviated(double value) {
        if (value >= 1e12) {
            return Digits.trim(value / 1e12, 1) + "T";
        }
        if (value >= 1e9) {
            return Digits.trim(value / 1e9, 1) + "B";
        }
        if (value >= 1e6) {
            return Digits.trim(value / 1e6, 1) + "M";
        }
        return value >= 1e3 ? Digits.trim(value / 1e3, 1) + "k" : Digits.trim(value, 0);
    }

    /** Losses above a floor: logarithmic, around all values. */
    static Curves.Axis losses(Bilingual label, List<Double> values) {
        var range = values.stream().mapToDouble(value -> value).summaryStatistics();
        var all = List.of(0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0);
        var from = all.stream().filter(value -> value <= range.getMin()).reduce(all.get(0), Math::max);
        var to = all.stream()
                .filter(value -> value >= range.getMax())
                .findFirst()
                .orElse(range.getMax());
        var ticks = all.stream()
                .filter(value -> value >= from && value <= to)
                .map(value -> new Curves.Tick(value, Bilingual.same(Digits.trim(value, 2))))
                .toList();
        return new Curves.Axis(label, from, to, true, ticks, 3);
    }

    /** From 0, in equal steps. */
    static Curves.Axis plain(Bilingual label, double to) {
        return new Curves.Axis(label, 0, to, false, even(to), 2);
    }

    /** From 0, in equal steps, the ticks alone. */
    static List<Curves.Tick> even(double to) {
        return IntStream.rangeClosed(0, TICKS)
                .mapToObj(tick -> to * tick / TICKS)
                .map(value -> new Curves.Tick(value, Bilingual.same(Digits.trim(value, 3))))
                .toList();
    }

    /** Powers of ten around all values. */
    static Curves.Axis powers(Bilingual label, List<Double> values) {
        var range = values.stream().mapToDouble(Math::log10).summaryStatistics();
        var from = Math.floor(range.getMin());
        var to = Math.max(from + 1, Math.ceil(range.getMax()));
        var step = Math.max(1, Math.ceil((to - from) / 6));
        var ticks = new ArrayList<Curves.Tick>();
        for (var power = from; power <= to; power += step) {
            var value = Math.pow(10, power);
            ticks.add(new Curves.Tick(value, Bilingual.same(Digits.power(value))));
        }
        return new Curves.Axis(label, Math.pow(10, from), Math.pow(10, to), true, ticks, 0);
    }
}
