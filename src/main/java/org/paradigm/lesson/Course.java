package org.paradigm.lesson;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Language;

/** The course as its files tell it: immutable, and complete in both languages. */
public final class Course {
    private final Outline outline;
    private final List<Chapter> chapters;
    private final List<Lesson> lessons;
    private final Map<String, Lesson> bySlug = new LinkedHashMap<>();
    private final Targets targets;
    private final SourceDocument document;
    private final InlineCache inlines = new InlineCache();

    Course(Outline outline, List<Chapter> chapters, Targets targets, SourceDocument document) {
        this.document = document;
        this.outline = outline;
        this.chapters = List.copyOf(chapters);
        this.lessons =
                chapters.stream().flatMap(chapter -> chapter.lessons().stream()).toList();
        this.targets = targets;
        lessons.forEach(lesson -> bySlug.put(lesson.slug(), lesson));
    }

    public Bilingual title() {
        return outline.title();
    }

    public Bilingual subtitle() {
        return outline.subtitle();
    }

    public Bilingual welcome() {
        return outline.welcome();
    }

    public List<Chapter> chapters() {
        return chapters;
    }

    /** All lessons, in the order of the course. */
    public List<Lesson> lessons() {
        return lessons;
    }

    /** The lessons for those who have little time, in the order of the course. */
    public List<Lesson> core() {
        return lessons.stream()
                .filter(lesson -> outline.core().contains(lesson.slug()))
                .toList();
    }

    public boolean isCore(Lesson lesson) {
        return outline.core().contains(lesson.slug());
    }

    public Optional<Lesson> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** The questions of earlier lessons that are asked again before this one, in order. */
    public List<QuestionName> recalls(String slug) {
        return outline.recalls().getOrDefault(slug, List.of()).stream()
                .map(Outline.Recall::question)
                .toList();
    }

    /** The line of {@code course.yaml} that says so, for whoever checks that there is such a question. */
    public int recallLine(String slug, QuestionName question) {
        return outline.recalls().getOrDefault(slug, List.of()).stream()
                .filter(recall -> recall.question().equals(question))
                .mapToInt(Outline.Recall::line)
                .findFirst()
                .orElse(0);
    }

    public Optional<Lesson> previous(String slug) {
        return neighbour(slug, -1);
    }

    public Optional<Lesson> next(String slug) {
        return neighbour(slug, 1);
    }

    private Optional<Lesson> neighbour(String slug, int step) {
        return find(slug)
                .map(lesson -> lessons.indexOf(lesson) + step)
                .filter(place -> place >= 0 && place < lessons.size())
                .map(lessons::get);
    }

    public Optional<Chapter> chapter(int number) {
        return chapters.stream().filter(chapter -> chapter.number() == number).findFirst();
    }

    /** What a learner can do afterwards, by id ({@code 3.5}), in the order of the file. */
    public Map<String, Bilingual> objectives() {
        return outline.objectives();
    }

    /** The themes that quizzes are sorted by, by id. */
    public Map<String, Bilingual> themes() {
        return outline.themes();
    }

    /** What the course weighs. */
    public SourceDocument document() {
        return document;
    }

    /** All terms, in the order of the file. */
    public Collection<GlossaryTerm> glossary() {
        return targets.terms().values();
    }

    public Optional<GlossaryTerm> term(String id) {
        return Optional.ofNullable(targets.terms().get(id));
    }

    /** All sources, in the order of the file. */
    public Collection<Reference> bibliography() {
        return targets.references().values();
    }

    public Optional<Reference> reference(String key) {
        return Optional.ofNullable(targets.references().get(key));
    }

    Targets targets() {
        return targets;
    }

    InlineCache inlines() {
        return inlines;
    }

    /** The start of addresses in a language: {@code /zh/}. */
    public String root(Language language) {
        return targets.root(language);
    }
}
