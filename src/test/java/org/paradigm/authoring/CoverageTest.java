package org.paradigm.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.paradigm.lab.Labs;
import org.paradigm.platform.Language;

/** What the course promises to treat: what is missing fails the build. */
class CoverageTest {
    private static final Shelf SHELF = ContentReader.readChecked(
            ContentReader.Files.load(Path.of("lessons"), Path.of("quizzes")), "", Instant.EPOCH, Labs.all());
    private static final Coverage COVERAGE = Coverage.of(SHELF.course(), SHELF.quizzes());

    @Test
    void knowsEveryClaimOfTheDocument() {
        assertThat(COVERAGE.claims()).hasSize(107);
        assertThat(SHELF.course().lessons())
                .allSatisfy(lesson -> assertThat(COVERAGE.claims())
                        .extracting(line -> line.claim().id())
                        .containsAll(lesson.claims()));
    }

    @Test
    void treatsEveryClaimObjectiveAndMisconception() {
        assertThat(COVERAGE.missing()).isEmpty();
    }

    @Test
    void asksForEveryObjectiveInBothLanguages() {
        assertThat(COVERAGE.objectives())
                .allSatisfy(line -> assertThat(line.asked(Language.ZH)).isEqualTo(line.asked(Language.EN)));
    }

    @Test
    void restsEveryClaimOnSources() {
        assertThat(COVERAGE.claims())
                .allSatisfy(
                        line -> assertThat(line.sources()).as(line.claim().id()).isNotEmpty());
    }
}
