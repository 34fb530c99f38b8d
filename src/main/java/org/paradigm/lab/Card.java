package org.paradigm.lab;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a model's card says about it, for texts that quote it. */
final class Card {
    private static final double HUNDRED = 100;

    private Card() {}

    /**
     * A figure in words: {@code W.recall.unseen} is {@code 99.4%}, or {@code 98.9–99.4%} where the seeds differ;
     * {@code W.parameters} is {@code 236,096}.
     */
    static Optional<String> figure(String key) {
        var dot = key.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return Models.find(key.substring(0, dot)).flatMap(model -> {
            var name = key.substring(dot + 1);
            return model.card().content().get(name) instanceof Long count
                    ? Optional.of(String.format(Locale.ROOT, "%,d", count))
                    : range(model.card().content(), name);
        });
    }

    private static Optional<String> range(Map<String, Object> card, String name) {
        if (!(card.get("figures") instanceof Map<?, ?> figures) || !(figures.get(name) instanceof List<?> seeds)) {
            return Optional.empty();
        }
        var values = seeds.stream()
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .filter(Double::isFinite)
                .summaryStatistics();
        if (values.getCount() == 0) {
            return Optional.empty();
        }
        var least = Digits.trim(HUNDRED * values.getMin(), 1);
        var most = Digits.trim(HUNDRED * values.getMax(), 1);
        return Optional.of(least.equals(most) ? least + "%" : least + "–" + most + "%");
    }
}
