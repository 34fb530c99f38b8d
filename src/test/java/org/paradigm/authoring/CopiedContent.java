package org.paradigm.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy of the lessons and quizzes of this repository, for changing. */
public final class CopiedContent {
    public static final String LESSON = "3-learner/ffn-memory/en.md";
    public static final String EXAM = "knowledge-storage/knowledge-storage.yaml";

    public final Path lessons;
    public final Path quizzes;

    public CopiedContent(Path directory) throws IOException {
        lessons = copy("lessons", directory);
        quizzes = copy("quizzes", directory);
    }

    private static Path copy(String name, Path directory) throws IOException {
        var from = Path.of(name);
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, directory.resolve(name).resolve(from.relativize(file)));
            }
        }
        return directory.resolve(name);
    }

    /** Puts other words in the place of the first that are such, as an editor does who saves. */
    public static void replace(Path file, String what, String by) throws IOException {
        var text = Files.readString(file);
        if (!text.contains(what)) {
            throw new IllegalArgumentException(file + " has no " + what);
        }
        var at = text.indexOf(what);
        Files.writeString(file, text.substring(0, at) + by + text.substring(at + what.length()));
    }

    /** Counted from 1. */
    public static int lineOf(Path file, String what) throws IOException {
        var text = Files.readString(file);
        return 1
                + (int) text.substring(0, text.indexOf(what))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
