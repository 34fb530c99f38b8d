package org.paradigm.lesson;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Language;

/** Reads {@code glossary.yaml}: every term with its definition in both languages. */
final class GlossaryFile {
    static final String FILE = "glossary.yaml";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    private final Map<String, Bilingual> terms = new LinkedHashMap<>();
    private final Map<String, Bilingual> definitions = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<Language, Map<String, String>> instead = new EnumMap<>(Language.class);

    static GlossaryFile read(YamlNode root) {
        var file = new GlossaryFile();
        var seen = new HashMap<String, String>();
        root.entries().forEach((id, entry) -> {
            if (!ID.matcher(id).matches()) {
                entry.problem(
                        "术语的名字“" + id + "”应当只含小写拉丁字母、数字和连字符",
                        "the id '" + id + "' must be of lowercase Latin letters, digits and hyphens");
            }
            entry.allow(Set.of("zh", "en"));
            var term = new Bilingual(word(entry, Language.ZH, "term"), word(entry, Language.EN, "term"));
            for (var language : Language.values()) {
                var text = term.in(language);
                var before = seen.putIfAbsent(language.code() + " " + text.toLowerCase(language.locale()), id);
                if (before != null && !text.isEmpty()) {
                    entry.problem(
                            "“" + text + "”也是术语 " + before + " 的名称", "'" + text + "' is also the name of " + before);
                }
            }
            file.terms.put(id, term);
            file.definitions.put(
                    id, new Bilingual(word(entry, Language.ZH, "definition"), word(entry, Language.EN, "definition")));
            file.lines.put(id, entry.line());
            for (var language : Language.values()) {
                entry.get(language.code()).stream()
                        .flatMap(node -> node.items("not").stream())
                        .forEach(word -> file.instead
                                .computeIfAbsent(language, none -> new HashMap<>())
                                .put(word.text(), term.in(language)));
            }
        });
        return file;
    }

    /** What no text may say, since the glossary says it otherwise. */
    Avoided avoided() {
        return new Avoided(instead);
    }

    private static String word(YamlNode entry, Language language, String key) {
        var inLanguage = entry.isMap() ? entry.need(language.code()) : entry.get(language.code());
        inLanguage.ifPresent(node -> node.allow(Set.of("term", "definition", "not")));
        var text = inLanguage.flatMap(node -> node.need(key));
        var words = text.map(YamlNode::text).orElse("").strip();
        if (text.isPresent() && words.isEmpty()) {
            text.get().problem("“" + key + "”是空的", "'" + key + "' is empty");
        }
        return words;
    }

    /** With definitions as HTML. They may cite sources and lead to other terms, all of which must be known by then. */
    Map<String, GlossaryTerm> terms(
            String file,
            String context,
            Map<String, Reference> references,
            Map<String, Set<String>> anchors,
            Problems problems) {
        var nothing = Bilingual.same("");
        var named = new LinkedHashMap<String, GlossaryTerm>();
        terms.forEach((id, term) -> named.put(id, new GlossaryTerm(id, term, nothing, nothing)));
        var targets = new Targets(context, named, references, anchors, avoided());
        var defined = new LinkedHashMap<String, GlossaryTerm>();
        terms.forEach((id, term) -> {
            var source = new Source(file, lines.getOrDefault(id, 1) - 1, problems);
            defined.put(
                    id,
                    new GlossaryTerm(
                            id, term, write(id, targets, source, Links.PLAIN), write(id, targets, source, Links.NONE)));
        });
        return defined;
    }

    private Bilingual write(String id, Targets targets, Source source, Links links) {
        var text = Objects.requireNonNull(definitions.get(id), id);
        return new Bilingual(
                Inline.write(text.zh(), Wording.alone(Language.ZH, targets, source), links),
                Inline.write(text.en(), Wording.alone(Language.EN, targets, source), links));
    }
}
