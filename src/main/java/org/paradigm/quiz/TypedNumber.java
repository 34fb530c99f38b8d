package org.paradigm.quiz;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.paradigm.platform.Bilingual;

/**
 * What a learner typed into a field for a number. Taken: {@code 1024}, {@code 1,024}, {@code 1 024}, {@code １０２４},
 * {@code −0.5}, {@code .5}, {@code 1.5e3}, {@code 66.7%}, and the unit of the question after the number. Everything
 * else is refused with a remark rather than guessed at; above all {@code 1,5}, which would otherwise be 15.
 *
 * @param readings what it may mean: {@code 50%} where the unit is not percent is 50 or 0.5; empty if it was refused
 * @param refusal how to write it instead
 */
record TypedNumber(List<Double> readings, Optional<Bilingual> refusal) {
    private static final Pattern FORM =
            Pattern.compile("([+-]?) ?(\\d[\\d, ]*|)(\\.\\d*|)([eE][+-]?\\d{1,3}|)(.*)", Pattern.DOTALL);
    private static final Pattern GROUPS = Pattern.compile("\\d+|[1-9]\\d{0,2}(,\\d{3})+|[1-9]\\d{0,2}( \\d{3})+");
    private static final Pattern COMMA = Pattern.compile("\\d+,\\d+");

    private static final Bilingual DECIMAL_COMMA = new Bilingual(
            "小数点请写成“.”，例如1.5，不要写成1,5。", "Please write the decimal separator as a point: 1.5 rather than 1,5.");
    private static final Bilingual GROUPING = new Bilingual(
            "千位分隔符每三位一个，例如12,288；也可以不写。",
            "Separators go between groups of three digits, as in 12,288; you may also leave them out.");
    private static final Bilingual NO_NUMBER =
            new Bilingual("这里需要一个数，例如1024、0.5或1.5e3。", "A number is expected here, such as 1024, 0.5 or 1.5e3.");
    private static final Bilingual MORE = new Bilingual(
            "没有看懂“%s”：请把结果写成一个数，例如1024或1.5e3。",
            "“%s” was not understood: please write the result as a single number, such as 1024 or 1.5e3.");

    static TypedNumber read(String typed, Optional<Bilingual> unit) {
        var match = FORM.matcher(narrow(typed));
        if (!match.matches()) {
            return refuse(NO_NUMBER);
        }
        var whole = match.group(2).strip();
        var fraction = match.group(3);
        var rest = match.group(5).strip();
        if (whole.isEmpty() && fraction.length() < 2) {
            return refuse(NO_NUMBER);
        }
        if (!whole.isEmpty() && !GROUPS.matcher(whole).matches()) {
            return refuse(COMMA.matcher(whole).matches() && fraction.isEmpty() ? DECIMAL_COMMA : GROUPING);
        }
        if (rest.startsWith(",") && !fraction.isEmpty()) {
            return refuse(DECIMAL_COMMA);
        }
        var digits = match.group(1) + "0" + whole.replaceAll("[, ]", "") + fraction + match.group(4);
        return readings(Double.parseDouble(digits), rest, unit);
    }

    private static TypedNumber readings(double number, String rest, Optional<Bilingual> unit) {
        if (!Double.isFinite(number)) {
            return refuse(NO_NUMBER);
        }
        if (rest.isEmpty() || isUnit(rest, unit)) {
            return new TypedNumber(List.of(number), Optional.empty());
        }
        if (rest.equals("%")) {
            return new TypedNumber(List.of(number, number / 100), Optional.empty());
        }
        return refuse(MORE.with(rest));
    }

    private static boolean isUnit(String rest, Optional<Bilingual> unit) {
        var folded = Folding.fold(rest);
        return unit.filter(name -> folded.equals(Folding.fold(name.zh())) || folded.equals(Folding.fold(name.en())))
                .isPresent();
    }

    private static TypedNumber refuse(Bilingual why) {
        return new TypedNumber(List.of(), Optional.of(why));
    }

    /** Full-width digits and signs as ASCII, every kind of space as a space, every kind of minus as one. */
    private static String narrow(String typed) {
        var narrow = new StringBuilder();
        Folding.width(typed)
                .codePoints()
                .map(c -> c == '−' || c == '–' || c == '﹣' ? '-' : Folding.space(c) ? ' ' : c)
                .forEach(narrow::appendCodePoint);
        return narrow.toString().strip();
    }
}
