package org.paradigm.lesson;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Text;

/** Marks of our Markdown that are left in plain text because they were not written as they should be. */
record Leftovers(Pattern mark, String zh, String en) {
    private static final List<Leftovers> ALL = List.of(
            new Leftovers(
                    Pattern.compile("\\[\\^"),
                    "没有与之对应的脚注；请在文末写 [^名]: 内容",
                    "a footnote that is not defined; write [^name]: text below"),
            new Leftovers(
                    Pattern.compile("\\[@"),
                    "引文没有写完整；应当像 [@geva2021] 这样",
                    "an incomplete citation; it should look like [@geva2021]"),
            new Leftovers(
                    Pattern.compile("\\]\\((term|lesson|https?):"),
                    "链接没有写完整；方括号与圆括号之间、地址里都不能有空格",
                    "an incomplete link; no spaces between its brackets or in its address"),
            new Leftovers(Pattern.compile("\\{#"), "锚 {#…} 只能写在标题的末尾", "an anchor {#…} can only end a heading"),
            new Leftovers(Pattern.compile("^:::"), "::: 前面要空一行", "a line with ::: needs to begin a block of its own"));

    static void check(Text text, Wording wording) {
        for (var leftover : ALL) {
            if (leftover.mark.matcher(text.getLiteral()).find()) {
                wording.source().problem(text, leftover.zh, leftover.en);
            }
        }
    }
}
