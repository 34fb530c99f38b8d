package org.paradigm.lesson;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Text;
import org.paradigm.platform.Language;

/** Words for which the glossary has another: a course that calls one thing by two names loses its readers. */
final class Avoided {
    private final Map<Language, Map<String, String>> instead;
    private final Map<Language, Pattern> words = new EnumMap<>(Language.class);

    /** @param instead what the glossary says, by what is not to be said */
    Avoided(Map<Language, Map<String, String>> instead) {
        this.instead = instead;
        instead.forEach((language, all) -> {
            if (!all.isEmpty()) {
                words.put(
                        language,
                        // a name of a measure, {=pretrained}, is no word
                        Pattern.compile(new TreeMap<>(all)
                                .descendingKeySet().stream()
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining("|", "(?<!=)(?:", ")"))));
            }
        });
    }

    void check(Text text, Wording wording) {
        var pattern = words.get(wording.language());
        if (pattern == null) {
            return;
        }
        var found = pattern.matcher(text.getLiteral());
        while (found.find()) {
            var right = instead.getOrDefault(wording.language(), Map.of()).getOrDefault(found.group(), "");
            wording.source()
                    .problem(
                            text,
                            "术语表把“" + found.group() + "”写作“" + right + "”",
                            "the glossary writes '" + right + "', not '" + found.group() + "'");
        }
    }
}
