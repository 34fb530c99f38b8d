package org.paradigm.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paradigm.platform.Language;

/**
 * Reads the files of a course, checks all of them, and tells everything that is wrong at once. First everything that can
 * be pointed at (lessons and their anchors, terms, sources), then the texts that point.
 */
public final class CourseReader {
    /** What an author calls the directory; problems name files with it. */
    private static final String DIRECTORY = "lessons/";

    private final Map<String, String> files;
    private final String context;
    private final Problems problems = new Problems();
    private final Map<String, Map<Language, Manuscript>> manuscripts = new LinkedHashMap<>();

    private CourseReader(Map<String, String> files, String context) {
        this.files = new TreeMap<>(files);
        this.context = context;
    }

    /** As {@link #read(Map, String)}, for an application at the root of its address. */
    public static Reading read(Map<String, String> files) {
        return read(files, "");
    }

    /**
     * Reads a course. Never throws on bad content.
     *
     * @param files by path relative to the directory of lessons: {@code course.yaml}, {@code 3-learner/ffn-memory/zh.md}
     * @param context what precedes {@code /zh/} in the course's addresses; empty, or begins with a slash
     */
    public static Reading read(Map<String, String> files, String context) {
        return new CourseReader(files, context).read();
    }

    private Reading read() {
        var outline = yaml(Outline.FILE, Outline::read).orElseGet(Outline::none);
        var references = text(BibFile.FILE)
                .map(bib -> BibFile.read(DIRECTORY + BibFile.FILE, bib, problems))
                .orElse(Map.of());
        var glossary = yaml(GlossaryFile.FILE, GlossaryFile::read).orElseGet(GlossaryFile::new);
        for (var part : outline.parts()) {
            part.lessons().forEach((slug, line) -> takeApart(outline, part, slug, line));
        }
        var anchors = anchors();
        var terms = glossary.terms(DIRECTORY + GlossaryFile.FILE, context, references, anchors, problems);
        var targets = new Targets(context, terms, references, anchors, glossary.avoided());
        var chapters = new ArrayList<Chapter>();
        for (var part : outline.parts()) {
            chapters.add(
                    new Chapter(part.number(), part.folder(), part.title(), part.summary(), lessons(part, targets)));
        }
        reportStrangers(outline);
        var document = SourceDocument.read(ifThere(SourceDocument.CLAIMS), ifThere(SourceDocument.SLIPS));
        return new Reading(new Course(outline, chapters, targets, document), problems.list());
    }

    private Optional<String> text(String path) {
        var text = Optional.ofNullable(files.get(path));
        if (text.isEmpty()) {
            problems.add(DIRECTORY + path, 0, "缺少这个文件", "this file is missing");
        }
        return text;
    }

    private Optional<YamlNode> ifThere(String path) {
        return Optional.ofNullable(files.get(path))
                .flatMap(text -> YamlNode.parse(DIRECTORY + path, text, 0, problems));
    }

    private <T> Optional<T> yaml(String path, Function<YamlNode, T> read) {
        return text(path)
                .flatMap(text -> YamlNode.parse(DIRECTORY + path, text, 0, problems))
                .map(read);
    }

    private void takeApart(Outline outline, Outline.Part part, String slug, int line) {
        var folder = part.folder() + "/" + slug + "/";
        var languages = new HashMap<Language, Manuscript>();
        for (var language : Language.values()) {
            var path = folder + language.code() + ".md";
            var text = files.get(path);
            if (text == null) {
                problems.add(
                        DIRECTORY + Outline.FILE,
                        line,
                        "课“" + slug + "”缺少文件 " + path,
                        "lesson '" + slug + "' lacks its file " + path);
            } else {
                languages.put(language, Manuscript.read(language, slug, DIRECTORY + path, text, outline, problems));
            }
        }
        manuscripts.put(slug, languages);
    }

    /** Of each lesson those that both languages have; while one is being written, those of the other. */
    private Map<String, Set<String>> anchors() {
        var anchors = new HashMap<String, Set<String>>();
        manuscripts.forEach((slug, languages) -> {
            Set<String> common = null;
            for (var manuscript : languages.values()) {
                if (common == null) {
                    common = new LinkedHashSet<>(manuscript.names());
                } else {
                    common.retainAll(manuscript.names());
                }
            }
            anchors.put(slug, common == null ? Set.of() : common);
        });
        return anchors;
    }

    private List<Lesson> lessons(Outline.Part part, Targets targets) {
        var lessons = new ArrayList<Lesson>();
        for (var slug : part.lessons().keySet()) {
            // A lesson keeps its number while another one cannot be read.
            var number = part.number() + "." + (new ArrayList<>(part.lessons().keySet()).indexOf(slug) + 1);
            var languages = manuscripts.getOrDefault(slug, Map.of());
            if (!languages.isEmpty()) {
                lessons.add(lesson(part, slug, number, languages, targets));
            }
        }
        return lessons;
    }

    private Lesson lesson(
            Outline.Part part, String slug, String number, Map<Language, Manuscript> languages, Targets targets) {
        var folder = part.folder() + "/" + slug + "/";
        var drawings = new Drawings(DIRECTORY + folder + "figures/", svgs(folder + "figures/"), problems);
        var zh = languages.get(Language.ZH);
        var en = languages.get(Language.EN);
        if (zh != null && en != null) {
            Parallel.check(zh, en);
        }
        var zhText = write(Language.ZH, zh, folder, slug, targets, drawings);
        var enText = write(Language.EN, en, folder, slug, targets, drawings);
        drawings.reportUnused();
        // whoever calls this has one of them at least
        var front = Objects.requireNonNull(zh == null ? en : zh).front();
        return new Lesson(
                slug, number, part.number(), front.minutes(), front.claims(), front.objectives(), zhText, enText);
    }

    private LessonText write(
            Language language,
            @Nullable Manuscript manuscript,
            String folder,
            String slug,
            Targets targets,
            Drawings drawings) {
        return manuscript == null
                ? LessonText.missing(language, DIRECTORY + folder + language.code() + ".md", slug)
                : LessonWriter.write(manuscript, targets, drawings);
    }

    private Map<String, String> svgs(String folder) {
        var svgs = new TreeMap<String, String>();
        files.forEach((path, text) -> {
            if (path.startsWith(folder)) {
                svgs.put(path.substring(folder.length()), text);
            }
        });
        return svgs;
    }

    /** Files that belong to no lesson: a forgotten entry in course.yaml, or a mistyped name. */
    private void reportStrangers(Outline outline) {
        var strangers = new TreeMap<String, String>();
        for (var path : files.keySet()) {
            var parts = path.split("/");
            if (parts.length < 3) {
                continue;
            }
            var known = outline.parts().stream()
                    .anyMatch(part ->
                            part.folder().equals(parts[0]) && part.lessons().containsKey(parts[1]));
            if (!known) {
                strangers.putIfAbsent(parts[0] + "/" + parts[1], path);
            } else if (!parts[2].equals("figures") && !parts[2].matches("(zh|en)\\.md")) {
                problems.add(
                        DIRECTORY + path,
                        0,
                        "课的目录里只有 zh.md、en.md 和 figures/，没有谁读这个文件",
                        "a lesson's folder holds zh.md, en.md and figures/; nothing reads this file");
            }
        }
        strangers.forEach((folder, path) -> problems.add(
                DIRECTORY + path,
                0,
                "course.yaml 没有列出目录 " + folder + " 里的课",
                "course.yaml does not list the lesson in the folder " + folder));
    }
}
