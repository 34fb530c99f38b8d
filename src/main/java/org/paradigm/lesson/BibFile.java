package org.paradigm.lesson;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;

/**
 * Reads {@code references.bib}. Each entry is given to the parser by itself: so a fault costs one entry and not the file,
 * and every entry knows its line. An entry begins with an at sign at the start of a line.
 */
final class BibFile {
    static final String FILE = "references.bib";
    private static final Pattern START = Pattern.compile("(?m)^[ \t]*@[ \t]*(\\w+)");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][\\w-]*");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final String file;
    private final Problems problems;

    private BibFile(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static Map<String, Reference> read(String file, String text, Problems problems) {
        return new BibFile(file, problems).read(text);
    }

    private Map<String, Reference> read(String text) {
        var starts = START.matcher(text).results().toList();
        var entries = new LinkedHashMap<String, BibEntry>();
        var line = 1;
        var counted = 0;
        for (int i = 0; i < starts.size(); i++) {
            var start = starts.get(i).start();
            line += (int) text.substring(counted, start)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            counted = start;
            var end = i + 1 < starts.size() ? starts.get(i + 1).start() : text.length();
            if (starts.get(i).group(1).equalsIgnoreCase("comment")) {
                continue;
            }
            for (var entry : parse(text.substring(start, end), line)) {
                if (!KEY.matcher(entry.key()).matches()) {
                    problem(
                            line,
                            "文献的键“" + entry.key() + "”只能含拉丁字母、数字和连字符",
                            "key '" + entry.key() + "' must be of Latin letters, digits and hyphens");
                } else if (entries.putIfAbsent(entry.key(), entry) != null) {
                    problem(line, "文献“" + entry.key() + "”出现了两次", "source '" + entry.key() + "' appears twice");
                }
            }
        }
        return BibEntry.references(List.copyOf(entries.values()));
    }

    private List<BibEntry> parse(String text, int line) {
        try {
            var database = new BibTeXParser() {
                @Override
                public void checkStringResolution(Key key, BibTeXString string) {
                    if (string == null) {
                        problem(
                                line,
                                "没有定义缩写“" + key + "”；请用花括号括起值",
                                "abbreviation '" + key + "' is not defined; put the value in braces");
                    }
                }
            }.parse(new StringReader(text));
            var entries = new ArrayList<BibEntry>();
            for (var entry : database.getEntries().values()) {
                entries.add(checked(entry, line));
            }
            return entries;
        } catch (ParseException e) {
            var at = e.currentToken == null || e.currentToken.next == null ? 0 : e.currentToken.next.beginLine - 1;
            problem(
                    line + Math.max(at, 0),
                    "BibTeX 语法错误：检查逗号、等号和花括号",
                    "not valid BibTeX: check commas, equals signs and braces");
        } catch (TokenMgrException | ObjectResolutionException e) {
            problem(line, "BibTeX 语法错误：" + e.getMessage(), "not valid BibTeX: " + e.getMessage());
        }
        return List.of();
    }

    private BibEntry checked(BibTeXEntry entry, int line) {
        var fields = new LinkedHashMap<String, String>();
        entry.getFields()
                .forEach((key, value) ->
                        fields.put(key.getValue().toLowerCase(Locale.ROOT), value == null ? "" : value.toUserString()));
        for (var needed : List.of("author", "title", "year")) {
            if (fields.getOrDefault(needed, "").isBlank()) {
                problem(
                        line,
                        "文献“" + entry.getKey() + "”缺少 " + needed,
                        "source '" + entry.getKey() + "' has no " + needed);
            }
        }
        if (fields.containsKey("year") && !YEAR.matcher(fields.get("year")).matches()) {
            problem(
                    line,
                    "文献“" + entry.getKey() + "”的 year 应当是四位数",
                    "the year of source '" + entry.getKey() + "' must have four digits");
        }
        return new BibEntry(entry.getKey().getValue(), fields, this::unreadable, line);
    }

    private void unreadable(int line, String value) {
        problem(line, "无法读懂其中的TeX：" + value, "the TeX in it cannot be read: " + value);
    }

    private void problem(int line, String zh, String en) {
        problems.add(file, line, zh, en);
    }
}
