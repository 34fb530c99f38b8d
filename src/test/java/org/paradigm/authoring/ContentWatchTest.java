package org.paradigm.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paradigm.lab.Labs;
import org.paradigm.platform.Language;

class ContentWatchTest {
    private final List<Collection<Edition>> kept = new ArrayList<>();
    private boolean away;
    private CopiedContent content;
    private ContentWatch watch;
    private Path lesson;
    private Path exam;

    @BeforeEach
    void copy(@TempDir Path directory) throws IOException {
        content = new CopiedContent(directory);
        lesson = content.lessons.resolve(CopiedContent.LESSON);
        exam = content.quizzes.resolve(CopiedContent.EXAM);
        var labs = Labs.all();
        watch = new ContentWatch(
                content.lessons,
                content.quizzes,
                files -> ContentReader.read(files, "", Instant.EPOCH, labs),
                editions -> {
                    if (away) {
                        throw new IllegalStateException("away");
                    }
                    kept.add(editions);
                });
        assertThat(watch.shelf().problems()).isEmpty();
    }

    private String title() {
        return watch.shelf().course().find("ffn-memory").orElseThrow().en().title();
    }

    private List<String> problems() {
        return watch.shelf().problems().stream()
                .map(problem -> problem.in(Language.EN))
                .toList();
    }

    @Test
    void leavesEverythingAsItIsWhereNothingHasChanged() {
        var before = watch.shelf();
        watch.refresh();
        assertThat(watch.shelf()).isSameAs(before);
        assertThat(kept).isEmpty();
    }

    @Test
    void servesAGoodChangeOnceItsQuizzesAreKept() throws IOException {
        CopiedContent.replace(lesson, "title: \"Where memory lives 2", "title: \"Where it lives");
        CopiedContent.replace(exam, "draw: 10", "draw: 9");
        var before = watch.shelf().editions().get("knowledge-storage");
        watch.refresh();
        var after = watch.shelf().editions().get("knowledge-storage");
        assertThat(title()).startsWith("Where it lives");
        assertThat(after.sha256()).isNotEqualTo(before.sha256());
        assertThat(kept)
                .singleElement()
                .satisfies(editions -> assertThat(editions).contains(after));
    }

    @Test
    void servesTheLastGoodContentWhileAChangeIsFaultyAndTheNextOnceItIsMended() throws IOException {
        var good = watch.shelf();
        CopiedContent.replace(lesson, "title: \"Where memory lives 2", "title: \"Where it lives");
        CopiedContent.replace(exam, "objective: \"3.", "objective: \"99.");
        var line = CopiedContent.lineOf(exam, "objective: \"99.");
        watch.refresh();
        assertThat(watch.shelf().course()).isSameAs(good.course());
        assertThat(watch.shelf().quizzes()).isSameAs(good.quizzes());
        assertThat(watch.shelf().stale()).isTrue();
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("quizzes/" + CopiedContent.EXAM + ":" + line + ":");
        assertThat(kept).isEmpty();

        CopiedContent.replace(exam, "objective: \"99.", "objective: \"3.");
        watch.refresh();
        assertThat(title()).startsWith("Where it lives");
        assertThat(watch.shelf().stale()).isFalse();
        assertThat(problems()).isEmpty();
    }

    @Test
    void goesBackToWhatWasThereBeforeAFaultyChange() throws IOException {
        var good = watch.shelf();
        var text = Files.readString(exam);
        Files.writeString(exam, "half a fi");
        watch.refresh();
        assertThat(problems()).isNotEmpty();
        Files.writeString(exam, text);
        watch.refresh();
        assertThat(watch.shelf().hash()).isEqualTo(good.hash());
        assertThat(problems()).isEmpty();
    }

    @Test
    void goesOnServingWhenTheDirectoryIsAwayForAWhile() throws IOException {
        var good = watch.shelf();
        var aside = content.lessons.resolveSibling("unmounted");
        Files.move(content.lessons, aside);
        watch.refresh();
        assertThat(watch.shelf().course()).isSameAs(good.course());
        assertThat(problems()).anyMatch(problem -> problem.contains("cannot be read"));
        Files.move(aside, content.lessons);
        watch.refresh();
        assertThat(problems()).isEmpty();
    }

    @Test
    void servesNoQuizThatCouldNotBeKeptAndTriesAgain() throws IOException {
        var good = watch.shelf();
        CopiedContent.replace(exam, "draw: 10", "draw: 9");
        away = true;
        assertThatThrownBy(watch::refresh).hasMessage("away");
        assertThat(watch.shelf()).isSameAs(good);
        away = false;
        watch.refresh();
        assertThat(watch.shelf().editions().get("knowledge-storage"))
                .isNotEqualTo(good.editions().get("knowledge-storage"));
    }
}
