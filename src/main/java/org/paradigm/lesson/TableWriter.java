package org.paradigm.lesson;

import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/**
 * Writes a table so that it can be scrolled on a narrow screen, with the keyboard too. Where the corner is empty, the
 * first column heads the rows.
 */
final class TableWriter {
    private final Html out;
    private final Consumer<Node> content;
    private final boolean rowsHaveHeads;

    private TableWriter(Html out, Consumer<Node> content, boolean rowsHaveHeads) {
        this.out = out;
        this.content = content;
        this.rowsHaveHeads = rowsHaveHeads;
    }

    static void write(TableBlock table, String section, Html out, Wording wording, Consumer<Node> content) {
        var corner =
                table.getFirstChild() == null ? null : table.getFirstChild().getFirstChild();
        var empty = corner != null
                && corner.getFirstChild() != null
                && corner.getFirstChild().getFirstChild() == null;
        out.tag("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .text(wording.say("表：", "Table: ") + section)
                .tag("\"><table>");
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            var element = part instanceof TableHead ? "thead" : "tbody";
            out.tag("<" + element + ">");
            new TableWriter(out, content, empty).rows(part);
            out.tag("</" + element + ">");
        }
        out.tag("</table></div>");
    }

    private void rows(Node part) {
        for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
            if (row instanceof TableRow) {
                out.tag("<tr>");
                for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cell((TableCell) cell);
                }
                out.tag("</tr>");
            }
        }
    }

    private void cell(TableCell cell) {
        var headsRow = rowsHaveHeads && !cell.isHeader() && cell.getPrevious() == null;
        // An empty heading would be read out as one.
        var headsColumn = cell.isHeader() && cell.getFirstChild() != null;
        var element = headsRow || headsColumn ? "th" : "td";
        out.tag("<" + element + (headsRow ? " scope=\"row\"" : headsColumn ? " scope=\"col\"" : ""));
        out.tag(cell.getAlignment() == TableCell.Alignment.RIGHT ? " class=\"n\">" : ">");
        content.accept(cell);
        out.tag("</" + element + ">");
    }
}
