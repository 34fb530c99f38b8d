package org.paradigm.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paradigm.platform.Language;

class ContentFilesTest {
    @TempDir
    private Path temporary;

    private Path lessons() throws IOException {
        return Files.createDirectories(temporary.resolve("lessons"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void filesAreNamedFromTheDirectoryOn() throws IOException {
        write(lessons().resolve("3-learner/memory/zh.md"), "\uFEFF一\r\n二");
        write(lessons().resolve(".git/config"), "hidden");
        write(lessons().resolve(".swp"), "hidden");
        var files = ContentFiles.load(lessons());
        assertThat(files.files()).containsExactly(Map.entry("3-learner/memory/zh.md", "一\n二"));
        assertThat(files.problems()).isEmpty();
    }

    @Test
    void theHashTellsEveryChange() throws IOException {
        write(lessons().resolve("a.md"), "x");
        var before = ContentFiles.load(lessons()).hash();
        assertThat(ContentFiles.load(lessons()).hash()).isEqualTo(before);
        write(lessons().resolve("a.md"), "y");
        var changed = ContentFiles.load(lessons()).hash();
        Files.move(lessons().resolve("a.md"), lessons().resolve("b.md"));
        var renamed = ContentFiles.load(lessons()).hash();
        assertThat(changed).isNotEqualTo(before).isNotEqualTo(renamed);
    }

    @Test
    void aMountedConfigMapIsReadThroughItsLinks() throws IOException {
        write(lessons().resolve("..2026_01/3-learner/zh.md"), "old");
        write(lessons().resolve("..2026_02/3-learner/zh.md"), "new");
        Files.createSymbolicLink(lessons().resolve("..data"), Path.of("..2026_02"));
        Files.createSymbolicLink(lessons().resolve("3-learner"), Path.of("..data/3-learner"));
        assertThat(ContentFiles.load(lessons()).files()).containsExactly(Map.entry("3-learner/zh.md", "new"));
    }

    @Test
    void linksThatGoInCirclesOrNowhereAreProblems() throws IOException {
        write(lessons().resolve("a.md"), "x");
        Files.createSymbolicLink(lessons().resolve("circle"), lessons());
        Files.createSymbolicLink(lessons().resolve("nowhere"), Path.of("missing"));
        var files = ContentFiles.load(lessons());
        assertThat(files.files()).containsOnlyKeys("a.md");
        assertThat(files.problems()).extracting(Problem::file).containsExactly("lessons/circle", "lessons/nowhere");
    }

    @Test
    void whatIsTooLargeOrNoTextIsAProblem() {
        var files = ContentFiles.of(
                "lessons/",
                Map.of(
                        "large.md",
                        new byte[2 * 1024 * 1024 + 1],
                        "latin.md",
                        "one\ntw\u00f6".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(files.files()).isEmpty();
        assertThat(files.problems())
                .extracting(problem -> problem.in(Language.EN))
                .containsExactly(
                        "lessons/large.md: the file is larger than 2 MB",
                        "lessons/latin.md:2: this is not text in UTF-8");
    }

    @Test
    void aDirectoryWithTooManyFilesIsAProblem() throws IOException {
        for (int i = 0; i <= 2_000; i++) {
            write(lessons().resolve("f" + i), "x");
        }
        var files = ContentFiles.load(lessons());
        assertThat(files.files()).hasSize(2_000);
        assertThat(files.problems()).hasSize(1);
    }

    @Test
    void aDirectoryThatIsNotThereIsAProblem() {
        assertThat(ContentFiles.load(temporary.resolve("nowhere")).problems()).hasSize(1);
    }
}
