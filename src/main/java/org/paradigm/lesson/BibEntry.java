package org.paradigm.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.paradigm.platform.Bilingual;

/**
 * An entry of the bibliography, and how it is cited: authors and year in the text, and in the list the style of the ACL
 * ("Authors. Year. Title. In Proceedings, pages. Link"), in which most of the sources were published.
 *
 * @param fields by name in lower case, as they are written
 * @param unreadable is told the line and the value of a field that is no TeX
 */
record BibEntry(String key, Map<String, String> fields, BiConsumer<Integer, String> unreadable, int line) {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"'<>\\\\{}]+");
    private static final Pattern ARXIV = Pattern.compile("(\\d{4}\\.\\d{4,5}|[a-z-]+(\\.[A-Z]{2})?/\\d{7})(v\\d+)?");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[-._;()/:\\w]+");

    /** Entries that would be cited alike get a letter after the year, in the order of their titles. */
    static Map<String, Reference> references(List<BibEntry> entries) {
        var alike = new TreeMap<String, List<BibEntry>>();
        for (var entry : entries) {
            alike.computeIfAbsent(entry.label("").en(), label -> new ArrayList<>())
                    .add(entry);
        }
        var references = new LinkedHashMap<String, Reference>();
        for (var entry : entries) {
            var group = alike.getOrDefault(entry.label("").en(), List.of()).stream()
                    .sorted(Comparator.comparing((BibEntry other) -> other.value("title")))
                    .toList();
            var letter = group.size() == 1 ? "" : String.valueOf((char) ('a' + Math.min(group.indexOf(entry), 25)));
            references.put(entry.key, entry.reference(letter));
        }
        return references;
    }

    private Reference reference(String letter) {
        var title = value("title");
        var tag = HAN.matcher(title).find() ? "zh-CN" : "en";
        return new Reference(key, label(letter), title, value("year") + letter, tag, html(letter));
    }

    private Bilingual label(String letter) {
        var names = authors().stream().map(this::family).toList();
        var year = " " + value("year") + letter;
        if (names.isEmpty()) {
            return Bilingual.same(key + year);
        } else if (names.size() == 1) {
            return Bilingual.same(names.get(0) + year);
        } else if (names.size() == 2 && !names.get(1).equals("others")) {
            return new Bilingual(
                    names.get(0) + "和" + names.get(1) + year, names.get(0) + " and " + names.get(1) + year);
        }
        return new Bilingual(names.get(0) + "等" + year, names.get(0) + " et al." + year);
    }

    /** As written, divided at "and" outside braces. */
    private List<String> authors() {
        var authors = new ArrayList<String>();
        var depth = 0;
        var start = 0;
        var written = fields.getOrDefault("author", "").replaceAll("\\s+", " ").strip();
        for (int i = 0; i < written.length(); i++) {
            depth += written.charAt(i) == '{' ? 1 : written.charAt(i) == '}' ? -1 : 0;
            if (depth == 0 && written.startsWith(" and ", i)) {
                authors.add(written.substring(start, i));
                start = i + 5;
            }
        }
        authors.add(written.substring(start));
        authors.removeIf(String::isBlank);
        return authors;
    }

    private String family(String author) {
        var comma = author.indexOf(',');
        if (comma >= 0) {
            return plain(author.substring(0, comma));
        }
        return plain(author.startsWith("{") ? author : author.substring(author.lastIndexOf(' ') + 1));
    }

    private String full(String author) {
        var comma = author.indexOf(',');
        return comma < 0 ? plain(author) : plain(author.substring(comma + 1)) + " " + plain(author.substring(0, comma));
    }

    private String html(String letter) {
        var html = new Html();
        html.text(names() + ". " + value("year") + letter + ". " + sentence(value("title")) + " ");
        if (fields.containsKey("booktitle")) {
            html.text("In ")
                    .tag("<cite>")
                    .text(value("booktitle"))
                    .tag("</cite>")
                    .text(pages() + ". ");
        } else if (fields.containsKey("journal")) {
            var number = fields.containsKey("number") ? "(" + value("number") + ")" : "";
            var volume = fields.containsKey("volume") ? " " + value("volume") + number : "";
            html.tag("<cite>").text(value("journal")).tag("</cite>").text(volume + pages() + ". ");
        } else {
            for (var publisher : List.of("howpublished", "institution", "school", "publisher")) {
                if (fields.containsKey(publisher)) {
                    html.text(sentence(value(publisher)) + " ");
                    break;
                }
            }
        }
        links(html);
        return html.finish().strip();
    }

    private String names() {
        var names = authors().stream().map(this::full).toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        var last = names.get(names.size() - 1);
        var others = last.equals("others");
        var first = String.join(", ", names.subList(0, names.size() - 1));
        return first + (others ? ", et al" : names.size() == 2 ? " and " + last : ", and " + last);
    }

    private String pages() {
        return fields.containsKey("pages") ? ", pages " + value("pages").replace("--", "–") : "";
    }

    private static String sentence(String text) {
        return text.matches("(?s).*[.?!。？！]") ? text : text + ".";
    }

    /** To arXiv, where everybody can read, then the publisher; to another address only where there is neither. */
    private void links(Html html) {
        var arxiv = fields.getOrDefault("eprint", "").strip();
        var doi = fields.getOrDefault("doi", "").strip();
        var url = fields.getOrDefault("url", "").strip();
        var length = html.length();
        if (ARXIV.matcher(arxiv).matches()) {
            link(html, "https://arxiv.org/abs/" + arxiv, "arXiv:" + arxiv);
        }
        if (DOI.matcher(doi).matches()) {
            link(html, "https://doi.org/" + doi, "doi:" + doi);
        }
        if (html.length() == length && WEB.matcher(url).matches()) {
            link(html, url, url.replaceFirst("https?://([^/]+).*", "$1"));
        }
    }

    private static void link(Html html, String href, String text) {
        html.tag("<a rel=\"noopener\" href=\"").text(href).tag("\">").text(text).tag("</a>. ");
    }

    private String value(String field) {
        return plain(fields.getOrDefault(field, ""));
    }

    private String plain(String tex) {
        var text = tex.replaceAll("\\s+", " ").strip();
        if (text.chars().noneMatch(c -> c == '\\' || c == '{' || c == '}' || c == '~')) {
            return text;
        }
        if (text.chars().filter(c -> c == '{').count() > 100) {
            unreadable.accept(line, text.substring(0, 60));
            return "";
        }
        try {
            return new LaTeXPrinter().print(new LaTeXParser().parse(text)).strip();
        } catch (ParseException | TokenMgrException e) {
            unreadable.accept(line, text);
            return text;
        }
    }
}
