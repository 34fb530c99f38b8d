package org.paradigm.classroom;

import java.util.regex.Pattern;

/**
 * A table as comma-separated values (RFC 4180), for spreadsheets: with a byte order mark, without which Excel takes UTF-8
 * for something else, and with texts that a spreadsheet would run as a formula made harmless.
 */
final class Csv {
    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");
    /** What makes a cell a formula in Excel, LibreOffice or Google Sheets (OWASP, CSV injection), in full width too. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r\n＝＋－＠]");

    private final StringBuilder out = new StringBuilder("\uFEFF");

    /** @param cells numbers are written as they are; null is an empty cell */
    Csv row(Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            out.append(
                    cells[i] instanceof Number
                            ? cells[i].toString()
                            : cell(cells[i] == null ? "" : cells[i].toString()));
        }
        out.append("\r\n");
        return this;
    }

    private static String cell(String text) {
        var harmless = FORMULA.matcher(text).find() ? "'" + text : text;
        return QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
