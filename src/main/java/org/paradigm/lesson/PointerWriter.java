package org.paradigm.lesson;

import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.paradigm.platform.Language;

/**
 * Writes what points elsewhere: links, terms, sources and footnotes. Each of the last three brings a note for the side of
 * the page when it is first met, right after its link, as the style sheet and the script expect it.
 */
final class PointerWriter {
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"'<>\\\\]+");

    private final Html out;
    private final Wording wording;
    private final Links links;
    private final InlineWriter text;

    /** @param text writes the words of a link */
    PointerWriter(Html out, Wording wording, Links links, InlineWriter text) {
        this.out = out;
        this.wording = wording;
        this.links = links;
        this.text = text;
    }

    void link(Link link) {
        var to = link.getDestination();
        if (to.startsWith("term:")) {
            term(link, to.substring(5));
        } else if (to.startsWith("lesson:") || to.startsWith("#")) {
            lesson(link, to);
        } else if (WEB.matcher(to).matches()) {
            anchor(link, to, " rel=\"noopener\"");
        } else {
            problem(
                    link,
                    "不认识的链接“" + to + "”；可以写 https://…、term:术语、lesson:课#锚 或 #锚",
                    "unknown link '" + to + "'; possible are https://…, term:id, lesson:slug#anchor and #anchor");
            text.writeChildren(link);
        }
    }

    private void term(Link link, String id) {
        var term = wording.targets().terms().get(id);
        if (term == null) {
            problem(link, "术语表 glossary.yaml 中没有“" + id + "”", "there is no term '" + id + "' in glossary.yaml");
            text.writeChildren(link);
            return;
        }
        var language = wording.language();
        anchor(link, wording.targets().glossary(language, id), " class=\"term\"");
        if (links != Links.NONE && wording.uses() != null) {
            wording.uses().term(id);
            note(term.term().in(language), term.note().in(language), null);
        }
    }

    private void lesson(Link link, String to) {
        var parts = to.startsWith("#")
                ? new String[] {"", to.substring(1)}
                : to.substring(7).split("#", 2);
        var anchor = parts.length > 1 ? parts[1] : "";
        var slug = parts[0].isEmpty() ? wording.slug() : parts[0];
        var anchors = wording.targets().anchors().get(slug);
        if (anchors == null) {
            problem(link, "course.yaml 中没有课“" + slug + "”", "there is no lesson '" + slug + "' in course.yaml");
            text.writeChildren(link);
            return;
        }
        if (!anchor.isEmpty() && !anchors.contains(anchor)) {
            problem(
                    link,
                    "课“" + slug + "”中没有标题锚 #" + anchor,
                    "lesson '" + slug + "' has no heading with the anchor #" + anchor);
        }
        anchor(link, parts[0].isEmpty() ? to : wording.targets().lesson(wording.language(), slug, anchor), "");
    }

    private void anchor(Link link, String href, String attributes) {
        if (links == Links.NONE) {
            text.writeChildren(link);
            return;
        }
        out.tag("<a href=\"" + Html.escape(href) + "\"" + attributes + ">");
        text.writeChildren(link);
        out.tag("</a>");
    }

    void citation(Citation citation) {
        var keys = citation.keys();
        for (int i = 0; i < keys.size(); i++) {
            var reference = wording.targets().references().get(keys.get(i));
            if (reference == null) {
                problem(
                        citation,
                        "文献“" + keys.get(i) + "”不在 references.bib 中",
                        "source '" + keys.get(i) + "' is not in references.bib");
            }
            var label = (i == 0 ? "[" : "")
                    + (reference == null ? keys.get(i) : label(citation, reference))
                    + (i == keys.size() - 1 ? "]" : "");
            if (i > 0) {
                out.text(wording.say("；", "; "));
            }
            if (reference == null || links == Links.NONE) {
                out.text(label);
                continue;
            }
            out.tag("<a class=\"cite\" href=\"#" + Html.escape(reference.id()) + "\"" + foreign(label) + ">");
            out.text(label).tag("</a>");
            if (wording.uses() != null) {
                wording.uses().reference(reference.key());
                note(reference.label().in(wording.language()), null, reference);
            }
        }
    }

    /** Only the year where the text has just named the authors: "Geva et al. [2021]". */
    private String label(Citation citation, Reference reference) {
        var label = reference.label().in(wording.language());
        var names =
                label.substring(0, label.length() - reference.year().length()).strip();
        var before = citation.getPrevious() instanceof Text words
                ? words.getLiteral().stripTrailing()
                : "";
        var named = before.endsWith(names) || wording.language() == Language.ZH && before.endsWith(names + "人");
        return named && citation.keys().size() == 1 ? reference.year() : label;
    }

    void footnote(FootnoteReference call) {
        var label = Manuscript.label(call.getLabel());
        var definition = wording.footnotes().get(label);
        if (definition == null || links == Links.NONE || wording.uses() == null) {
            return;
        }
        var times = wording.uses().footnote(label);
        var number = wording.uses().footnoteNumber(label);
        var id = "fnref-" + number + (times == 1 ? "" : "-" + times);
        out.tag("<sup><a class=\"fn\" id=\"" + id + "\" href=\"#fn-" + number + "\">" + number + "</a></sup>");
        if (times == 1 && links == Links.WITH_NOTES) {
            openNote(Integer.toString(number));
            new InlineWriter(out, wording, Links.NONE).writeChildren(definition);
            out.tag("</small>");
        }
    }

    private void note(String name, @Nullable String html, @Nullable Reference reference) {
        var uses = wording.uses();
        if (links != Links.WITH_NOTES || uses == null || !uses.note(name)) {
            return;
        }
        openNote(name);
        if (reference != null) {
            out.tag("<span lang=\"" + reference.tag() + "\">")
                    .text(reference.title())
                    .tag("</span>");
        } else if (html != null) {
            out.formula(html); // finished already: clean, and with its own formulas
        }
        out.tag("</small>");
    }

    private void openNote(String name) {
        out.tag("<small class=\"note\" aria-hidden=\"true\"><b" + foreign(name) + ">")
                .text(name)
                .tag("</b> ");
    }

    /** Chinese authors keep their names in an English text. */
    private String foreign(String name) {
        var chinese = wording.language() == Language.EN && name.codePoints().anyMatch(Character::isIdeographic);
        return chinese ? " lang=\"zh-CN\"" : "";
    }

    private void problem(Node at, String zh, String en) {
        wording.source().problem(at, zh, en);
    }
}
