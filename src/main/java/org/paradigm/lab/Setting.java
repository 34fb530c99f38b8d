package org.paradigm.lab;

import java.math.BigDecimal;
import java.util.List;
import org.paradigm.platform.Bilingual;

/** Something that the learner sets before a run. Its value travels in the address, as text. */
public sealed interface Setting {
    /** As in the address: {@code layer}. */
    String name();

    Bilingual label();

    /** The value of whoever sets nothing. */
    String standard();

    /**
     * The value in the one form that it is compared and stored in.
     *
     * @throws Refused if it is no value of this setting
     */
    String read(String typed);

    /** A value to choose. */
    record Pick(String id, Bilingual text) {}

    /** One of a few, or of many. */
    record Choose(String name, Bilingual label, List<Pick> picks, String standard) implements Setting {
        public Choose {
            picks = List.copyOf(picks);
        }

        /** @param key of the label; with a dot and the value, of each value's text */
        static Choose of(String name, String key, String... values) {
            return new Choose(
                    name,
                    Say.of(key),
                    List.of(values).stream()
                            .map(value -> new Pick(value, Say.of(key + "." + value)))
                            .toList(),
                    values[0]);
        }

        @Override
        public String read(String typed) {
            if (picks.stream().noneMatch(pick -> pick.id().equals(typed))) {
                throw new Refused(name, Say.of("refused.choice", shorten(typed)));
            }
            return typed;
        }
    }

    /** A whole number between two others. */
    record Whole(String name, Bilingual label, int least, int most, String standard) implements Setting {
        Whole(String name, Bilingual label, int least, int most, int standard) {
            this(name, label, least, most, Integer.toString(standard));
        }

        @Override
        public String read(String typed) {
            var plain = typed.strip();
            if (!plain.matches("-?\\d{1,9}")) {
                throw new Refused(name, Say.of("refused.whole", shorten(typed), plain(least), plain(most)));
            }
            var number = Integer.parseInt(plain);
            if (number < least || number > most) {
                throw new Refused(name, Say.of("refused.range", plain(number), plain(least), plain(most)));
            }
            return plain(number);
        }
    }

    /** A number with a few decimals. */
    record Real(String name, Bilingual label, double least, double most, double step, String standard)
            implements Setting {
        @Override
        public String read(String typed) {
            var text = typed.strip();
            if (!text.matches("-?\\d{1,6}(\\.\\d{1,6})?")) {
                throw new Refused(name, Say.of("refused.real", shorten(typed), plain(least), plain(most)));
            }
            var number = Double.parseDouble(text);
            if (number < least || number > most) {
                throw new Refused(name, Say.of("refused.range", text, plain(least), plain(most)));
            }
            return plain(number);
        }
    }

    /** Words of the learner's own; what they may be, the lab knows. */
    record Sentence(String name, Bilingual label, int limit, String standard) implements Setting {
        @Override
        public String read(String typed) {
            var text = typed.strip().replaceAll("\\s+", " ");
            if (text.codePointCount(0, text.length()) > limit) {
                throw new Refused(name, Say.of("refused.long", plain(limit)));
            }
            if (text.codePoints().anyMatch(Character::isISOControl)) {
                throw new Refused(name, Say.of("refused.control"));
            }
            return text;
        }
    }

    /** Words of the learner's own that are taken as they stand, spaces and all. */
    record Verbatim(String name, Bilingual label, int limit, String standard) implements Setting {
        @Override
        public String read(String typed) {
            if (typed.codePointCount(0, typed.length()) > limit) {
                throw new Refused(name, Say.of("refused.long", plain(limit)));
            }
            if (typed.chars().anyMatch(Character::isISOControl) || !isSound(typed)) {
                throw new Refused(name, Say.of("refused.control"));
            }
            return typed;
        }

        /** Halves of a pair of surrogates are no characters. */
        private static boolean isSound(String typed) {
            return typed.codePoints().noneMatch(letter -> Character.getType(letter) == Character.SURROGATE);
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String shorten(String typed) {
        return typed.length() <= 40 ? typed : typed.substring(0, 40) + "…";
    }
}
