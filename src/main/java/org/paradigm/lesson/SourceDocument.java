package org.paradigm.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Language;

/**
 * The document that the course weighs: what it claims ({@code claims.yaml}), and where it slips ({@code slips.yaml}). A
 * course without one has neither file.
 */
public record SourceDocument(List<Claim> claims, List<Slip> slips) {
    static final String CLAIMS = "claims.yaml";
    static final String SLIPS = "slips.yaml";

    private static final Pattern CLAIM = Pattern.compile("C\\d{2,3}");
    private static final Pattern SLIP = Pattern.compile("[EO]\\d{1,2}");

    public SourceDocument {
        claims = List.copyOf(claims);
        slips = List.copyOf(slips);
    }

    static SourceDocument read(Optional<YamlNode> claims, Optional<YamlNode> slips) {
        var said = new ArrayList<Claim>();
        claims.ifPresent(root -> root.entries().forEach((id, node) -> {
            name(id, CLAIM, "C88", node);
            node.allow(Set.of("line", "zh", "en", "asserts"));
            said.add(new Claim(
                    id,
                    text(node, "line"),
                    new Bilingual(text(node, "zh"), text(node, "en")),
                    node.flag("asserts", true)));
        }));
        var wrong = new ArrayList<Slip>();
        slips.ifPresent(root -> root.entries().forEach((id, node) -> {
            name(id, SLIP, "E03", node);
            node.allow(Set.of("line", "zh", "en", "lesson"));
            wrong.add(new Slip(
                    id,
                    text(node, "line"),
                    both(node, "says"),
                    both(node, "right"),
                    node.text("lesson").orElse("")));
        }));
        return new SourceDocument(said, wrong);
    }

    private static void name(String id, Pattern pattern, String example, YamlNode node) {
        if (!pattern.matcher(id).matches()) {
            node.problem("编号“" + id + "”应当像 " + example + " 这样写", "'" + id + "' must be written like " + example);
        }
    }

    private static String text(YamlNode node, String key) {
        return node.need(key).map(YamlNode::text).orElse("");
    }

    private static Bilingual both(YamlNode node, String key) {
        return new Bilingual(word(node, Language.ZH, key), word(node, Language.EN, key));
    }

    private static String word(YamlNode node, Language language, String key) {
        return node.need(language.code()).map(texts -> text(texts, key)).orElse("");
    }
}
