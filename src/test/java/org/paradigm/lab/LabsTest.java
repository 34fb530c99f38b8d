package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paradigm.authoring.ContentReader;
import org.paradigm.lesson.Course;
import org.paradigm.platform.Language;

/** What holds for every lab that is there. */
class LabsTest {
    private static final Labs LABS = Labs.of("S", "R");
    private static final Course COURSE = ContentReader.read(
                    ContentReader.Files.load(Path.of("lessons"), Path.of("quizzes")), "", Instant.EPOCH, LABS)
            .course();

    static Stream<Lab> labs() {
        return LABS.list().stream();
    }

    private static Setup setup(Lab lab, Map<String, String> asked) {
        var read = Setup.read(lab.settings(), asked);
        assertThat(read.problems()).isEmpty();
        return read.setup();
    }

    private static String html(Lab lab, Trial trial, Language language) {
        return LabHtml.of(lab, trial, new LabHtml.Around(language, COURSE, "/" + language.code() + "/", true));
    }

    @ParameterizedTest
    @MethodSource("labs")
    void runsAsItIsAndIsWrittenInBothLanguages(Lab lab) {
        var setup = setup(lab, quick(lab));
        var outcome = lab.run(setup, Pace.FREE);
        assertThat(outcome.measures()).isNotEmpty();
        assertThat(outcome.measures().values())
                .allSatisfy(value -> assertThat(value).isFinite());
        var trial =
                new Trial(setup, setup.values(), Map.of(), Optional.empty(), Optional.of(outcome), Optional.empty());
        for (var language : Language.values()) {
            assertThat(html(lab, trial, language))
                    .contains("class=\"result\"", "<table")
                    .doesNotContain("style=", "NaN", "null", "{card:", "{=")
                    .doesNotContainPattern("\\{\\d");
        }
    }

    @ParameterizedTest
    @MethodSource("labs")
    void givesTheSameForTheSame(Lab lab) {
        var setup = setup(lab, quick(lab));
        assertThat(lab.run(setup, Pace.FREE).measures())
                .isEqualTo(lab.run(setup, Pace.FREE).measures());
    }

    @ParameterizedTest
    @MethodSource("labs")
    void keepsWithItsLinkInAReasonableAddress(Lab lab) {
        assertThat(setup(lab, Map.of()).query()).hasSizeLessThan(400);
    }

    /** Every value of every choice, one at a time, either runs or is refused with a reason. */
    @ParameterizedTest
    @MethodSource("labs")
    void answersEveryChoice(Lab lab) {
        for (var setting : lab.settings()) {
            for (var value : values(setting)) {
                var asked = new HashMap<>(quick(lab));
                asked.put(setting.name(), value);
                try {
                    assertThat(lab.run(setup(lab, asked), Pace.FREE).pieces()).isNotEmpty();
                } catch (Refused refused) {
                    assertThat(refused.reason().zh()).isNotBlank();
                    assertThat(lab.settings().stream().map(Setting::name)).contains(refused.setting());
                }
            }
        }
    }

    private static boolean offers(Setting setting, String id) {
        return setting instanceof Setting.Choose choose
                && choose.picks().stream().map(Setting.Pick::id).anyMatch(id::equals);
    }

    /** The few first and the last. */
    private static Iterable<String> values(Setting setting) {
        if (setting.name().equals("labels") && offers(setting, "4")) {
            return java.util.List.of("4", "8");
        }
        if (setting instanceof Setting.Choose choose) {
            var ids = choose.picks().stream().map(Setting.Pick::id).toList();
            return ids.size() > 12 ? java.util.List.of(ids.get(1), ids.get(ids.size() - 1)) : ids;
        }
        if (setting instanceof Setting.Whole whole) {
            return whole.name().equals("edits")
                    ? java.util.List.of("1", "2")
                    : java.util.List.of(String.valueOf(whole.least()), String.valueOf(whole.most()));
        }
        return java.util.List.of(setting.standard());
    }

    /** So that a test does not take long; the measures are the same in kind. */
    private static Map<String, String> quick(Lab lab) {
        var quick = new LinkedHashMap<String, String>();
        for (var setting : lab.settings()) {
            if (setting.name().equals("labels") && offers(setting, "4")) {
                quick.put(setting.name(), "4");
            }
            if (setting.name().equals("edits") || setting.name().equals("repeats")) {
                quick.put(setting.name(), "2");
            }
        }
        return quick;
    }
}
