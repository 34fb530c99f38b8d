package org.paradigm.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.paradigm.platform.Bilingual;

/** What {@code course.yaml} says: the chapters and the names of their lessons, in order; objectives and themes. */
record Outline(
        Bilingual title,
        Bilingual subtitle,
        Bilingual welcome,
        List<Part> parts,
        Set<String> core,
        Map<String, List<Recall>> recalls,
        Map<String, Bilingual> objectives,
        Map<String, Bilingual> themes) {
    static final String FILE = "course.yaml";
    private static final Pattern FOLDER = Pattern.compile("[a-z0-9][a-z0-9-]*");

    /** A chapter; each lesson's name with its line. */
    record Part(
            int number, String folder, Bilingual title, Bilingual summary, Map<String, Integer> lessons, int line) {}

    /** A question that is asked again before a lesson, and the line that says so. */
    record Recall(QuestionName question, int line) {}

    static Outline none() {
        var nothing = Bilingual.same("");
        return new Outline(nothing, nothing, nothing, List.of(), Set.of(), Map.of(), Map.of(), Map.of());
    }

    static Outline read(YamlNode root) {
        root.allow(Set.of("title", "subtitle", "welcome", "chapters", "core", "recall", "objectives", "themes"));
        var parts = new ArrayList<Part>();
        var slugs = new HashSet<String>();
        root.need("chapters").ifPresent(chapters -> chapters.items().forEach(item -> parts.add(part(item, slugs))));
        var core = new HashSet<String>();
        for (var item : root.items("core")) {
            if (!slugs.contains(item.text())) {
                item.problem(
                        "核心路径中的“" + item.text() + "”不在任何一章的 lessons 里",
                        "'" + item.text() + "' of the core path is in no chapter's lessons");
            }
            core.add(item.text());
        }
        return new Outline(
                root.needBilingual("title"),
                root.needBilingual("subtitle"),
                root.needBilingual("welcome"),
                parts,
                core,
                recalls(root, slugs),
                texts(root, "objectives"),
                texts(root, "themes"));
    }

    private static Part part(YamlNode chapter, Set<String> slugs) {
        chapter.allow(Set.of("number", "folder", "title", "summary", "lessons"));
        chapter.need("number");
        var number = chapter.integer("number").orElse(0);
        var folder = chapter.need("folder").map(Outline::name).orElse("");
        var lessons = new LinkedHashMap<String, Integer>();
        for (var lesson : chapter.need("lessons").map(YamlNode::items).orElse(List.of())) {
            var slug = name(lesson);
            if (!slugs.add(slug)) {
                lesson.problem("课“" + slug + "”列了两次", "lesson '" + slug + "' is listed twice");
            } else {
                lessons.put(slug, lesson.line());
            }
        }
        return new Part(
                number,
                folder,
                chapter.needBilingual("title"),
                chapter.needBilingual("summary"),
                lessons,
                chapter.line());
    }

    private static Map<String, List<Recall>> recalls(YamlNode root, Set<String> slugs) {
        var recalls = new LinkedHashMap<String, List<Recall>>();
        root.get("recall")
                .ifPresent(map -> map.entries().forEach((slug, list) -> {
                    if (!slugs.contains(slug)) {
                        list.problem("“" + slug + "”不在任何一章的 lessons 里", "'" + slug + "' is in no chapter's lessons");
                    }
                    var questions = new ArrayList<Recall>();
                    for (var item : list.items()) {
                        QuestionName.of(item.text())
                                .ifPresentOrElse(
                                        question -> questions.add(new Recall(question, item.line())),
                                        () -> item.problem(
                                                "“" + item.text() + "”应当写成 测验/题目，如 ffn-memory/keys",
                                                "'" + item.text()
                                                        + "' must be written quiz/question, like ffn-memory/keys"));
                    }
                    recalls.put(slug, List.copyOf(questions));
                }));
        return recalls;
    }

    private static String name(YamlNode node) {
        var name = node.text();
        if (!FOLDER.matcher(name).matches()) {
            node.problem(
                    "“" + name + "”应当只含小写拉丁字母、数字和连字符",
                    "'" + name + "' must be of lowercase Latin letters, digits and hyphens");
        }
        return name;
    }

    private static Map<String, Bilingual> texts(YamlNode root, String key) {
        var texts = new LinkedHashMap<String, Bilingual>();
        root.get(key).ifPresent(map -> map.entries().forEach((id, text) -> texts.put(id, text.bilingual())));
        return Collections.unmodifiableMap(texts);
    }
}
