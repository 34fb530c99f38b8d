package org.paradigm.gain;

import org.paradigm.platform.Language;
import org.paradigm.platform.Texts;

/** A gain as it is told: in whole percentage points, with a picture of what else would fit. */
public record GainWords(Gain gain, Language language) {
    private static final int WIDTH = 400;

    public long getBefore() {
        return percent(gain.before());
    }

    public long getAfter() {
        return percent(gain.after());
    }

    /** {@code +35}, {@code −10}, {@code 0} */
    public String getDifference() {
        return signed(gain.difference());
    }

    /** What other gains would fit. */
    public String getRange() {
        return texts().get("gain.range", low(), high());
    }

    /** What the picture shows, for who cannot see it. */
    public String getPicture() {
        return texts().get("gain.picture", getDifference(), low(), high());
    }

    private String low() {
        return signed(gain.interval().low());
    }

    private String high() {
        return signed(gain.interval().high());
    }

    private Texts texts() {
        return Texts.of(GainWords.class, language);
    }

    public String getMeaning() {
        return texts().get(gain.isClear() ? gain.difference() > 0 ? "gain.up" : "gain.down" : "gain.open");
    }

    /** Where on the line of the picture: from -100 points at its left end to 100 at its right. */
    public long getX() {
        return x(gain.difference());
    }

    public long getLowX() {
        return x(gain.interval().low());
    }

    public long getHighX() {
        return x(gain.interval().high());
    }

    private static long x(double difference) {
        return Math.round(WIDTH * (1 + difference) / 2);
    }

    /** {@code +35}, {@code −10}, {@code 0}: a share in whole percentage points. */
    public static String signed(double share) {
        var points = percent(share);
        return points > 0 ? "+" + points : points < 0 ? "−" + -points : "0";
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }
}
