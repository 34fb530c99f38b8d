package org.paradigm.lesson;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Finds {@code $…$} by the rule of Pandoc ({@code tex_math_dollars}): no space after the opening dollar, none before the
 * closing one, and no digit after it, so that "$5 and $6" is no formula. A backslash keeps the next character.
 */
final class FormulaParser implements InlineContentParser {
    /** Also keeps a text of nothing but dollars from being searched to its end again and again. */
    private static final int LONGEST = 1_000;

    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return new FormulaParser();
        }
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        scanner.next();
        var afterFirst = scanner.position();
        var doubled = scanner.next('$');
        var start = scanner.position();
        if (closes(scanner, doubled)) {
            var end = scanner.position();
            scanner.next();
            if (!doubled || scanner.next('$')) {
                var tex = scanner.getSource(start, end).getContent();
                return ParsedInline.of(new Formula(tex, doubled), scanner.position());
            }
        }
        return ParsedInline.of(new Formula(null, false), afterFirst);
    }

    /** Goes to the closing dollar, if there is one. */
    private static boolean closes(Scanner scanner, boolean doubled) {
        var before = ' ';
        for (int length = 0; length < LONGEST && scanner.hasNext(); length++) {
            var here = scanner.peek();
            if (here == '$') {
                return length > 0 && (doubled || !Character.isWhitespace(before) && !digitFollows(scanner));
            }
            if (length == 0 && !doubled && Character.isWhitespace(here)) {
                return false;
            }
            scanner.next();
            if (here == '\\' && scanner.hasNext()) {
                here = scanner.peek();
                scanner.next();
            }
            before = here;
        }
        return false;
    }

    private static boolean digitFollows(Scanner scanner) {
        var dollar = scanner.position();
        scanner.next();
        var digit = Character.isDigit(scanner.peek());
        scanner.setPosition(dollar);
        return digit;
    }
}
