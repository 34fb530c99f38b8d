package org.paradigm.lesson;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.paradigm.platform.Language;

/** A course of two lessons that has everything and is right; tests break one thing at a time. */
final class SampleCourse {
    static final String ZH = "3-learner/memory/zh.md";
    static final String EN = "3-learner/memory/en.md";

    private final TreeMap<String, String> files = new TreeMap<>();

    SampleCourse() {
        put("course.yaml", """
                title: {zh: 范式, en: Paradigm}
                subtitle: {zh: 课程, en: A course}
                welcome: {zh: 你好, en: Hello}
                chapters:
                  - number: 3
                    folder: 3-learner
                    title: {zh: 学习者, en: The learner}
                    summary: {zh: 学什么, en: What is learned}
                    lessons: [memory, editing]
                core: [editing]
                objectives:
                  "3.1": {zh: 会, en: Can}
                themes:
                  storage: {zh: 存储, en: Storage}
                """);
        put("references.bib", """
                % sources
                @inproceedings{geva2021,
                  author = {Geva, Mor and Schuster, Roei and Berant, Jonathan},
                  title  = {Feed-Forward Layers Are {Key-Value} Memories},
                  booktitle = {Proceedings of EMNLP 2021},
                  pages  = {5484--5495},
                  year   = {2021},
                  eprint = {2012.14913}
                }

                @misc{zhang2023,
                  author = {张俊林},
                  title = {技术精要},
                  year = {2023},
                  url = {https://example.org/a?b=1&c=2}
                }
                """);
        put("glossary.yaml", """
                ffn:
                  zh: {term: 前馈网络, definition: "宽度为$4d$，见[参数](term:parameter)。"}
                  en: {term: feed-forward network, definition: "Of width $4d$, see [parameters](term:parameter)."}
                parameter:
                  zh: {term: 参数, definition: 一个数。, not: [参变量]}
                  en: {term: parameter, definition: A number., not: [coefficient]}
                """);
        put(ZH, lesson("记忆", "键与值", "文字[前馈](term:ffn)和[@geva2021]。[^a]"));
        put(EN, lesson("Memory", "Keys and values", "Text on [FFNs](term:ffn) and [@geva2021].[^a]"));
        put("3-learner/memory/figures/store.svg", """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 100" role="img">
                  <title lang="zh">存储</title><title lang="en">Store</title>
                  <desc lang="zh">一个存储</desc><desc lang="en">A store</desc>
                  <defs><marker id="tip"><path class="ink" d="M0 0L8 4z"/></marker></defs>
                  <path class="stroke" d="M0 0H9" marker-end="url(#tip)"/>
                  <text x="1" y="2" lang="zh">键</text><text x="1" y="2" lang="en">key</text>
                </svg>
                """);
        for (var language : Language.values()) {
            put("3-learner/editing/" + language.code() + ".md", """
                    ---
                    title: Editing
                    summary: Mending.
                    minutes: 5
                    claims: []
                    objectives: []
                    ---
                    See [there](lesson:memory#keys).
                    """);
        }
    }

    private static String lesson(String title, String heading, String text) {
        return """
                ---
                title: %s
                summary: A summary.
                minutes: 13
                claims: [C88]
                objectives: ["3.1"]
                ---

                ## %s {#keys}

                %s

                $$x = \\frac{1}{2}$$

                ::: figure store.svg
                The *store*.
                :::

                | | a |
                |---|--:|
                | b | 1 |

                ::: question parts

                ::: lab switch-off

                ### More {#more}

                - one
                - two

                [^a]: A note [@zhang2023].
                """.formatted(title, heading, text);
    }

    SampleCourse put(String path, String text) {
        files.put(path, text);
        return this;
    }

    SampleCourse remove(String path) {
        files.remove(path);
        return this;
    }

    SampleCourse replace(String path, String what, String by) {
        var text = files.get(path);
        if (!text.contains(what)) {
            throw new IllegalArgumentException(path + " has no " + what);
        }
        return put(path, text.replace(what, by));
    }

    /** The same in both languages of the lesson "memory". */
    SampleCourse replace(String what, String by) {
        return replace(ZH, what, by).replace(EN, what, by);
    }

    void copyTo(Map<String, String> others) {
        others.putAll(files);
    }

    Reading read() {
        return CourseReader.read(files);
    }

    List<String> problems() {
        return read().problems().stream()
                .map(problem -> problem.in(Language.EN))
                .toList();
    }

    LessonText english() {
        return read().course().find("memory").orElseThrow().en();
    }

    /** Everything of the English lesson that comes to a page. */
    String html() {
        var html = new StringBuilder();
        for (var block : english().blocks()) {
            if (block instanceof Block.Prose prose) {
                html.append(prose.html());
            } else if (block instanceof Block.Figure figure) {
                html.append(figure.svg()).append(figure.caption());
            }
        }
        english().footnotes().forEach(footnote -> html.append(footnote.html()));
        return html.toString();
    }
}
