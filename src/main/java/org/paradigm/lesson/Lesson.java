package org.paradigm.lesson;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Language;

/**
 * A lesson. What is said in one place for both languages is here, the rest in its {@link LessonText}s.
 *
 * @param slug its id everywhere: address, folder, quiz
 * @param number {@code 3.3}, from its place in the course
 * @param chapter the number of its chapter
 * @param minutes to read it
 * @param claims of the source document that it weighs: {@code C88}
 * @param objectives ids of the course's objectives: {@code 3.5}
 */
public record Lesson(
        String slug,
        String number,
        int chapter,
        int minutes,
        List<String> claims,
        List<String> objectives,
        LessonText zh,
        LessonText en) {
    public LessonText in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    public Bilingual title() {
        return new Bilingual(zh.title(), en.title());
    }

    public Bilingual summary() {
        return new Bilingual(zh.summary(), en.summary());
    }

    /** The ids of its questions, in order. */
    public List<String> questions() {
        return questionPlaces(Language.ZH).stream().map(Block.QuestionPlace::id).toList();
    }

    /** Its questions with their lines in the file of a language. */
    public List<Block.QuestionPlace> questionPlaces(Language language) {
        return only(Block.QuestionPlace.class, language);
    }

    /** What of earlier lessons it shows again, with its lines in the file of a language. */
    public List<Block.OwnWordsPlace> ownWords(Language language) {
        return only(Block.OwnWordsPlace.class, language);
    }

    /** The ids of its labs, in order; some may not exist yet. */
    public List<String> labs() {
        return only(Block.LabPlace.class, Language.ZH).stream()
                .map(Block.LabPlace::id)
                .toList();
    }

    private <B extends Block> List<B> only(Class<B> kind, Language language) {
        return in(language).blocks().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Whether a link to {@code lesson:slug#anchor} arrives somewhere, in both languages. */
    public boolean hasSection(String anchor) {
        return anchors(zh).contains(anchor) && anchors(en).contains(anchor);
    }

    private static Set<String> anchors(LessonText text) {
        return text.sections().stream().map(Section::anchor).collect(Collectors.toSet());
    }
}
