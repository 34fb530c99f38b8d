package org.paradigm.lab;

import java.util.List;
import java.util.Map;
import org.paradigm.platform.Bilingual;

/**
 * An experiment that a reader can make. It knows no page: it says what can be set, and what happens then. Its words are in
 * the bundle, by its id: {@code <id>.title}, {@code <id>.try} (what to do), {@code <id>.toy} (what the toy is, what was
 * chosen to make the effect show, and what it cannot tell), {@code <id>.counter} (the result that speaks against).
 */
public interface Lab {
    /** As in addresses and in lessons: {@code switch-off}. */
    String id();

    /** In the order of the form. */
    List<Setting> settings();

    /** Those of {@link #settings} that few readers change: folded away below the others. */
    default List<Setting> more() {
        return List.of();
    }

    /**
     * Makes the experiment; the same setup always gives the same outcome.
     *
     * @throws Refused if the settings do not go together
     * @throws Pace.Stopped when the pace says so
     */
    Outcome run(Setup setup, Pace pace);

    /** What the fields of the form are filled with, when others than the setup's own explain it better. */
    default Setup shown(Setup setup) {
        return setup;
    }

    /** What its outcomes depend on besides the settings: kept outcomes of other models are not taken for its own. */
    default String version() {
        return "1";
    }

    /** Numbers of the experiment that its words name, as {@code {=steps}}: they are what the code has, never typed. */
    default Map<String, Integer> constants() {
        return Map.of();
    }

    default Bilingual say(String key, Object... arguments) {
        return Say.of(id() + "." + key, arguments);
    }
}
