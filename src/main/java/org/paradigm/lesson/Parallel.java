package org.paradigm.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;
import org.paradigm.platform.Bilingual;

/**
 * Holds the two languages of a lesson side by side: the same headings, figures, questions and labs in the same order,
 * and between two of them as many paragraphs, lists and tables.
 */
final class Parallel {
    private static final Bilingual PARAGRAPHS = new Bilingual("段落", "paragraphs");

    private final Manuscript zh;
    private final Manuscript en;

    /** A heading, figure, question or lab, and how much of each kind follows it up to the next. */
    private record Stretch(String landmark, int line, Map<String, Bilingual> names, Map<String, Integer> counts) {
        static Stretch at(String landmark, int line) {
            return new Stretch(landmark, line, new TreeMap<>(), new TreeMap<>());
        }

        void count(Bilingual kind) {
            names.put(kind.en(), kind);
            counts.merge(kind.en(), 1, Integer::sum);
        }
    }

    private Parallel(Manuscript zh, Manuscript en) {
        this.zh = zh;
        this.en = en;
    }

    static void check(Manuscript zh, Manuscript en) {
        var parallel = new Parallel(zh, en);
        parallel.compareFronts();
        parallel.compare(stretches(zh), stretches(en));
    }

    private void compareFronts() {
        var one = zh.front();
        var other = en.front();
        if (one.minutes() != other.minutes()
                || !one.claims().equals(other.claims())
                || !one.objectives().equals(other.objectives())) {
            problem(
                    en,
                    1,
                    "minutes、claims、objectives 在 zh.md 和 en.md 中应当相同",
                    "minutes, claims and objectives must be the same in zh.md and en.md");
        }
    }

    private void compare(List<Stretch> one, List<Stretch> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            var left = i < one.size() ? one.get(i) : null;
            var right = i < other.size() ? other.get(i) : null;
            if (left == null || right == null || !left.landmark().equals(right.landmark())) {
                var line = right != null ? right.line() : left != null ? left.line() : 1;
                problem(
                        right == null ? zh : en,
                        line,
                        "两种语言从这里开始不一致：zh.md 是 " + place(left).zh() + "，en.md 是 "
                                + place(right).zh(),
                        "here the languages part: zh.md has " + place(left).en() + ", en.md has "
                                + place(right).en());
                return; // all that follows would be reported as well, for the same reason
            }
            compareCounts(left, right);
        }
    }

    private static Bilingual place(@Nullable Stretch stretch) {
        return stretch == null
                ? new Bilingual("结尾", "the end")
                : new Bilingual("%s（第%d行）", "%s (line %d)").with(stretch.landmark(), stretch.line());
    }

    private void compareCounts(Stretch left, Stretch right) {
        var kinds = new HashSet<>(left.counts().keySet());
        kinds.addAll(right.counts().keySet());
        for (var kind : kinds) {
            int inZh = left.counts().getOrDefault(kind, 0);
            int inEn = right.counts().getOrDefault(kind, 0);
            if (inZh != inEn) {
                var name = Objects.requireNonNull(
                        (left.names().containsKey(kind) ? left : right).names().get(kind));
                problem(
                        en,
                        right.line(),
                        right.landmark() + " 之后的" + name.zh() + "：zh.md（第" + left.line() + "行起）有 " + inZh
                                + " 个，en.md 有 " + inEn + " 个",
                        "after " + right.landmark() + ": " + inZh + " " + name.en() + " in zh.md (from line "
                                + left.line() + "), " + inEn + " in en.md");
            }
        }
    }

    private static void problem(Manuscript in, int line, String zh, String en) {
        in.source().problems().add(in.source().name(), line, zh, en);
    }

    private static List<Stretch> stretches(Manuscript manuscript) {
        var stretches = new ArrayList<Stretch>();
        stretches.add(Stretch.at("---", 1));
        for (var node = manuscript.root().getFirstChild(); node != null; node = node.getNext()) {
            var line = manuscript.source().line(node);
            if (node instanceof Heading heading) {
                stretches.add(Stretch.at(
                        "#".repeat(heading.getLevel()) + " {#"
                                + manuscript.anchors().get(heading) + "}",
                        line));
            } else if (node instanceof Directive directive) {
                stretches.add(Stretch.at("::: " + directive.directive() + " " + directive.name(), line));
            } else if (!(node instanceof FootnoteDefinition) && !(node instanceof LinkReferenceDefinition)) {
                stretches.get(stretches.size() - 1).count(kind(node));
            }
        }
        return stretches;
    }

    private static Bilingual kind(Node node) {
        if (node instanceof Paragraph) {
            return PARAGRAPHS;
        } else if (node instanceof ListBlock) {
            return new Bilingual("列表", "lists");
        } else if (node instanceof TableBlock) {
            return new Bilingual("表格", "tables");
        } else if (node instanceof BlockQuote) {
            return new Bilingual("引文", "quotations");
        } else if (node instanceof DisplayFormula) {
            return new Bilingual("独立公式", "displayed formulas");
        } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            return new Bilingual("代码", "pieces of code");
        }
        return new Bilingual("其他", "other blocks");
    }
}
