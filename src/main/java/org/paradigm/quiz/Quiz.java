package org.paradigm.quiz;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.paradigm.lesson.Problems;
import org.paradigm.lesson.YamlNode;
import org.paradigm.platform.Bilingual;

/**
 * Questions that belong together.
 *
 * @param id the name of its file, and for ever
 * @param lesson the slug of the lesson that it belongs to; only of {@link Kind#LESSON}
 * @param minutes the time for an attempt, if it is limited
 * @param draw how many of the questions an attempt gets; all, if empty
 * @param shuffle whether the order of options, and outside a lesson that of the questions, is left to chance
 */
public record Quiz(
        String id,
        Bilingual title,
        Optional<Bilingual> description,
        Kind kind,
        Optional<String> lesson,
        Optional<String> theme,
        Optional<Integer> minutes,
        Optional<Integer> draw,
        boolean shuffle,
        List<Question> questions) {
    public Quiz {
        questions = List.copyOf(questions);
    }

    public Optional<Question> question(String questionId) {
        return questions.stream()
                .filter(question -> question.id().equals(questionId))
                .findFirst();
    }

    /** How many questions an attempt has. */
    public int length() {
        return draw.map(number -> Math.min(number, questions.size())).orElse(questions.size());
    }

    /** A paper for somebody's first attempt. */
    public Paper draw(RandomGenerator random) {
        return draw(random, Set.of());
    }

    /**
     * A paper for a further attempt.
     *
     * @param seen ids of questions to leave out as far as there are enough others
     */
    public Paper draw(RandomGenerator random, Set<String> seen) {
        return new Drawing(this, random).paper(seen);
    }

    /**
     * Everything that marking and review depend on, as a single text: JSON, in which feedback is written out even where
     * the file only names a misconception. Equal quizzes have an equal text.
     */
    public String canonical() {
        return Json.write(written());
    }

    /** The version: SHA-256 of {@link #canonical} in UTF-8, as 64 hexadecimal digits. Computed anew at each call. */
    public String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * Reads a version back, also one from the past: the rules that files are held to may have become stricter since,
     * and what it refers to may be gone.
     *
     * @param canonical as {@link #canonical} wrote it; keys may have been put into another order
     * @throws IllegalArgumentException if it cannot be read at all
     */
    public static Quiz parse(String canonical) {
        var problems = new Problems();
        return YamlNode.parse("version", canonical, 0, problems)
                .flatMap(root -> QuizFile.read(root, Reading.ofThePast()))
                .orElseThrow(() -> new IllegalArgumentException("Not a version of a quiz: " + problems.list()));
    }

    /** The quiz as it stands in a file: maps, lists and texts, keys in the customary order. */
    public Map<String, Object> written() {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", id);
        map.put("title", Written.bilingual(title));
        description.ifPresent(text -> map.put("description", Written.bilingual(text)));
        map.put("kind", kind.code());
        lesson.ifPresent(slug -> map.put("lesson", slug));
        theme.ifPresent(name -> map.put("theme", name));
        minutes.ifPresent(number -> map.put("minutes", number));
        draw.ifPresent(number -> map.put("draw", number));
        map.put("shuffle", shuffle);
        map.put("questions", Written.list(questions, Question::written));
        return map;
    }
}
