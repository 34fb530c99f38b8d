package org.paradigm.lesson;

import org.commonmark.node.CustomNode;
import org.jspecify.annotations.Nullable;

/** TeX within a line: {@code $4d^2$}. A dollar sign that opens no formula has no TeX. */
final class Formula extends CustomNode {
    private final @Nullable String tex;
    private final boolean doubled;

    Formula(@Nullable String tex, boolean doubled) {
        this.tex = tex;
        this.doubled = doubled;
    }

    @Nullable
    String tex() {
        return tex;
    }

    boolean isLoneDollar() {
        return tex == null;
    }

    /** Written as {@code $$…$$} in the middle of a paragraph, where a displayed formula cannot be. */
    boolean isDoubled() {
        return doubled;
    }
}
