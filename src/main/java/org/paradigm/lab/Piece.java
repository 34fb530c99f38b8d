package org.paradigm.lab;

import java.util.List;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Html;
import org.paradigm.platform.Language;

/** A part of what a run shows. Whatever is a picture is a table as well. */
public sealed interface Piece permits Piece.Words, Piece.Table, Cut, Piece.Chart {
    /** A paragraph, inline Markdown. */
    record Words(Bilingual text) implements Piece {}

    /**
     * A table that no picture would say better.
     *
     * @param heads of the columns; the first column names the rows
     */
    record Table(Bilingual title, List<Bilingual> heads, List<List<Bilingual>> rows) implements Piece {}

    /** A picture: SVG in theme colours, and its numbers. */
    sealed interface Chart extends Piece permits Bars, Curves, HeatMap, Lines, Shifts {
        Bilingual title();

        /** What it shows, for whoever cannot see it: the main thing, in a sentence. */
        Bilingual summary();

        /** @param id of its element, unique on the page */
        void draw(Html html, String id, Language language);

        Table table();
    }
}
