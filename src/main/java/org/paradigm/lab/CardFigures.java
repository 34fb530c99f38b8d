package org.paradigm.lab;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paradigm.transformer.Card;

/** What the cards of models and experiments say, for texts that quote them. */
final class CardFigures {
    private static final Pattern QUOTED = Pattern.compile("\\{card:([^{}\\s]+)}");
    private static final double HUNDRED = 100;

    private CardFigures() {}

    /**
     * A figure in words: {@code W.recall.unseen} is {@code 99.4%}, or {@code 98.9–99.4%} where the seeds differ;
     * {@code W.parameters} is {@code 236,096}, {@code W.training.rate} is {@code 0.003}, and of {@code W.training.seeds}
     * it is said how many there are. Empty if there is no such card or figure.
     */
    static Optional<String> of(String key) {
        var dot = key.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        var name = key.substring(dot + 1);
        return card(key.substring(0, dot))
                .flatMap(card ->
                        card.figures().contains(name) ? Optional.of(range(card, name)) : number(card.content(), name));
    }

    /** What is written under a name, or under a name within what another names. */
    private static Optional<String> number(Map<?, ?> content, String name) {
        var dot = name.indexOf('.');
        if (dot > 0 && content.get(name.substring(0, dot)) instanceof Map<?, ?> inner) {
            return number(inner, name.substring(dot + 1));
        }
        var value = content.get(name);
        if (value instanceof List<?> list) {
            return Optional.of(Integer.toString(list.size()));
        }
        if (value instanceof Long count) {
            return Optional.of(String.format(Locale.ROOT, "%,d", count));
        }
        return value instanceof Double real
                ? Optional.of(BigDecimal.valueOf(real).toPlainString())
                : Optional.empty();
    }

    private static Optional<Card> card(String name) {
        try {
            return Optional.of(Card.named(name));
        } catch (IllegalArgumentException missing) {
            return Optional.empty();
        }
    }

    private static String range(Card card, String name) {
        var figure = card.figure(name);
        var least = Digits.trim(HUNDRED * figure.lowest(), 1);
        var most = Digits.trim(HUNDRED * figure.highest(), 1);
        return least.equals(most) ? least + "%" : least + "–" + most + "%";
    }

    /** A text with the figures in place of {@code {card:…}}; what is not there stays as it is written. */
    static String fill(String text) {
        return QUOTED.matcher(text)
                .replaceAll(
                        quoted -> Matcher.quoteReplacement(of(quoted.group(1)).orElse(quoted.group())));
    }
}
