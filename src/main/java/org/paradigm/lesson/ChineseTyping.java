package org.paradigm.lesson;

import java.util.regex.Pattern;
import org.commonmark.node.Text;
import org.paradigm.platform.Language;

/** Chinese text has punctuation of its own, as wide as its characters. */
final class ChineseTyping {
    private static final Pattern HALF_WIDTH =
            Pattern.compile("\\p{IsHan}[,;:?!()\"]|[,;:?!()\"]\\p{IsHan}|\\p{IsHan}\\.(?![0-9A-Za-z])");

    private ChineseTyping() {}

    static void check(Text text, Wording wording) {
        if (wording.language() != Language.ZH) {
            return;
        }
        var found = HALF_WIDTH.matcher(text.getLiteral());
        if (found.find()) {
            wording.source()
                    .problem(
                            text,
                            "“" + found.group() + "”里是半角标点；中文里用全角的：，；：？！（）“”。",
                            "half-width punctuation in '" + found.group() + "'; Chinese text has its own: ，；：？！（）“”。");
        }
    }
}
