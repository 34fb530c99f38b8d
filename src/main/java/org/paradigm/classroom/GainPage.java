package org.paradigm.classroom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.paradigm.account.Me;
import org.paradigm.account.Role;
import org.paradigm.authoring.Library;
import org.paradigm.gain.ClassGain;
import org.paradigm.gain.GainWords;
import org.paradigm.gain.Sittings;
import org.paradigm.platform.Page;
import org.paradigm.platform.Place;
import org.paradigm.platform.Texts;
import org.paradigm.quiz.Forms;

/** {@code /{lang}/teach/gain}: what all who have sat both forms have gained together. */
@Named
@RequestScoped
public class GainPage implements Page {
    /** @param order {@code Form A → Form B} */
    public record Line(String order, ClassGain.Half half) {
        public boolean isAnybody() {
            return half.learners() > 0;
        }

        public long getBefore() {
            return Math.round(100 * half.before());
        }

        public long getAfter() {
            return Math.round(100 * half.after());
        }

        public String getGain() {
            return GainWords.signed(half.gain());
        }
    }

    @Inject
    private Me me;

    @Inject
    private Place place;

    @Inject
    private Library library;

    @Inject
    private Sittings sittings;

    private Forms forms;
    private ClassGain gain;

    @Override
    public void open() {
        if (!me.require(Role.INSTRUCTOR)) {
            return;
        }
        forms = library.quizzes().forms().orElse(null);
        if (forms == null) {
            place.notFound();
            return;
        }
        gain = sittings.ofAll(forms);
    }

    public List<Line> getLines() {
        var a = forms.a().title().in(place.getLanguage());
        var b = forms.b().title().in(place.getLanguage());
        return List.of(new Line(a + " → " + b, gain.first()), new Line(b + " → " + a, gain.second()));
    }

    public long getLearners() {
        return gain.learners();
    }

    /** The mean gain with its interval, or what is missing for it. */
    public String getResult() {
        return gain.interval()
                .map(interval -> texts().get(
                                "gain.mean",
                                GainWords.signed(gain.gain().orElseThrow()),
                                GainWords.signed(interval.low()),
                                GainWords.signed(interval.high())))
                .orElseGet(() -> texts().get("gain.few"));
    }

    /** Which form was easier, and by how much; null while that is not known. */
    public String getDifficulty() {
        return gain.easierSecond().map(this::difficulty).orElse(null);
    }

    private String difficulty(double easierSecond) {
        var easier = easierSecond < 0 ? forms.a() : forms.b();
        return texts().get(
                        "gain.easier",
                        easier.title().in(place.getLanguage()),
                        Math.round(100 * Math.abs(easierSecond)),
                        forms.other(easier.id()).title().in(place.getLanguage()));
    }

    private Texts texts() {
        return Texts.of(GainPage.class, place.getLanguage());
    }
}
