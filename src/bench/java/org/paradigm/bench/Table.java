package org.paradigm.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report: what was measured, the figure, what it stands beside. */
final class Table {
    private final List<String[]> rows = new ArrayList<>();

    Table() {
        rows.add(new String[] {"work", "measured", "aim", "beside it, in the same run"});
    }

    void row(String work, String measured, String aim, String reference) {
        rows.add(new String[] {work, measured, aim, reference});
        System.err.println("  " + work + ": " + measured);
    }

    static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    @Override
    public String toString() {
        var widths = new int[4];
        rows.forEach(row -> {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        });
        var text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            for (int i = 0; i < widths.length; i++) {
                text.append("| ").append(rows.get(r)[i]).append(" ".repeat(widths[i] - rows.get(r)[i].length() + 1));
            }
            text.append("|\n");
            if (r == 0) {
                for (var width : widths) {
                    text.append("|").append("-".repeat(width + 2));
                }
                text.append("|\n");
            }
        }
        return text.toString();
    }
}
