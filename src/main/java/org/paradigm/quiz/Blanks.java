package org.paradigm.quiz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paradigm.platform.Bilingual;

/**
 * The places in a text where a number goes: {@code {d}} for a variable, {@code {=8*d^2}} for what is computed. Braces
 * of TeX, as in {@code $\frac{a}{b}$}, are none unless they hold a variable's name.
 */
final class Blanks {
    private static final Pattern BLANK = Pattern.compile("\\{(=[^{}]*|[A-Za-z][A-Za-z0-9_]*)\\}");
    private static final Pattern MATH = Pattern.compile("(?<!\\\\)\\$\\$[^$]+\\$\\$|(?<!\\\\)\\$[^$]+\\$");

    private Blanks() {}

    static Bilingual fill(Bilingual text, Variables variables, Draw draw) {
        return new Bilingual(fill(text.zh(), variables, draw), fill(text.en(), variables, draw));
    }

    private static String fill(String text, Variables variables, Draw draw) {
        var math = MATH.matcher(text).results().toList();
        return BLANK.matcher(text).replaceAll(blank -> {
            var number = number(blank.group(1), variables, draw);
            var literal = number == null ? blank.group() : inside(math, blank) ? number : Figures.grouped(number);
            return Matcher.quoteReplacement(literal);
        });
    }

    /** Null for braces that hold neither a variable nor a formula. */
    private static @Nullable String number(String inner, Variables variables, Draw draw) {
        if (inner.startsWith("=")) {
            return Figures.plain(new Formula(inner.substring(1)).value(variables.numbers(draw)));
        }
        return variables.values().containsKey(inner) ? variables.drawn(inner, draw) : null;
    }

    /** Formulas in either language, each once. */
    static List<Formula> formulas(Bilingual text) {
        return inner(text, inner -> inner.startsWith("=")).stream()
                .map(inner -> new Formula(inner.substring(1)))
                .toList();
    }

    /** Names outside formulas that no variable has. */
    static List<String> unknown(Bilingual text, Variables variables) {
        return inner(
                text, inner -> !inner.startsWith("=") && !variables.values().containsKey(inner));
    }

    private static List<String> inner(Bilingual text, Function<String, Boolean> wanted) {
        Set<String> seen = new HashSet<>();
        var found = new ArrayList<String>();
        for (var words : List.of(text.zh(), text.en())) {
            var math = MATH.matcher(words).results().toList();
            BLANK.matcher(words)
                    .results()
                    .filter(blank -> blank.group(1).startsWith("=") || !inside(math, blank))
                    .map(blank -> blank.group(1))
                    .filter(inner -> wanted.apply(inner) && seen.add(inner))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean inside(List<MatchResult> math, MatchResult blank) {
        return math.stream().anyMatch(span -> span.start() < blank.start() && blank.end() < span.end());
    }
}
