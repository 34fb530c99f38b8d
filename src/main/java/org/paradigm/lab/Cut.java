package org.paradigm.lab;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Html;

/** A text as a model reads it: its tokens, one after the other. */
record Cut(Bilingual title, List<Token> tokens) implements Piece {
    /** A stretch of a token: whole characters that can be seen, or what cannot, by its number. */
    record Part(String text, boolean seen) {}

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    Cut {
        tokens = List.copyOf(tokens);
    }

    /** An entry of a vocabulary. */
    record Token(int id, byte[] bytes) {
        /** Part of a character is shown as bytes, since by itself it is none: {@code E4 BB}. */
        List<Part> parts() {
            var parts = new ArrayList<Part>();
            for (int i = 0; i < bytes.length; ) {
                var whole = character(i);
                var length = whole.map(text -> text.getBytes(StandardCharsets.UTF_8).length)
                        .orElse(1);
                add(parts, whole.map(Token::part).orElse(new Part(hex(i, i + length), false)));
                i += length;
            }
            return parts;
        }

        /** How many whole characters are in it. */
        int characters() {
            var count = 0;
            for (int i = 0; i < bytes.length; i++) {
                count += character(i).isPresent() ? 1 : 0;
            }
            return count;
        }

        private Optional<String> character(int at) {
            var lead = bytes[at] & 0xff;
            var length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
            if (length == 0 || at + length > bytes.length) {
                return Optional.empty();
            }
            var text = new String(bytes, at, length, StandardCharsets.UTF_8);
            return text.indexOf('\ufffd') < 0 || isReplacement(at) ? Optional.of(text) : Optional.empty();
        }

        /** The replacement character itself may be typed. */
        private boolean isReplacement(int at) {
            return Arrays.equals(bytes, at, at + 3, new byte[] {(byte) 0xef, (byte) 0xbf, (byte) 0xbd}, 0, 3);
        }

        private String hex(int from, int to) {
            return HEX.formatHex(bytes, from, to);
        }

        /** Marks and joiners have no shape by themselves. */
        private static Part part(String letter) {
            return switch (Character.getType(letter.codePointAt(0))) {
                case Character.SPACE_SEPARATOR -> new Part("␣", true);
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.NON_SPACING_MARK,
                        Character.ENCLOSING_MARK,
                        Character.COMBINING_SPACING_MARK,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED -> new Part(String.format("U+%04X", letter.codePointAt(0)), false);
                default -> new Part(letter, true);
            };
        }

        private static void add(List<Part> parts, Part next) {
            var last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last == null || last.seen() != next.seen()) {
                parts.add(next);
            } else {
                var joined = last.text() + (next.seen() ? "" : " ") + next.text();
                parts.set(parts.size() - 1, new Part(joined, next.seen()));
            }
        }

        String shown() {
            return parts().stream()
                    .map(part -> part.seen() ? part.text() : "‹" + part.text() + "›")
                    .collect(Collectors.joining());
        }
    }

    void write(Html html) {
        html.open("ol", "class", "tokens");
        for (var token : tokens) {
            html.open("li", "dir", "auto");
            token.parts().forEach(part -> html.element(part.seen() ? "span" : "code", part.text()));
            html.close();
        }
        html.close();
    }

    Table table() {
        var rows = new ArrayList<List<Bilingual>>();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            rows.add(List.of(
                    Bilingual.same((i + 1) + "  " + token.shown()),
                    Bilingual.same(Integer.toString(token.id())),
                    Bilingual.same(token.hex(0, token.bytes().length)),
                    Bilingual.same(Integer.toString(token.characters()))));
        }
        return new Table(
                title,
                List.of(
                        Say.of("tokenizer.token"),
                        Say.of("tokenizer.id"),
                        Say.of("tokenizer.bytes"),
                        Say.of("tokenizer.whole")),
                rows);
    }
}
