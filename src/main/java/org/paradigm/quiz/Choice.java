package org.paradigm.quiz;

import org.paradigm.platform.Bilingual;

/** Something to choose that is neither right nor wrong in itself: a column, a partner, a point of a rubric. */
public record Choice(String id, Bilingual text) {
    Object written() {
        return Written.item(id, text);
    }
}
