package org.paradigm.platform;

import java.text.MessageFormat;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of one feature in one language, for those few that are not in a page: {@code messages_{zh,en}.properties}. */
public final class Texts {
    /** To find a bundle takes longer than most of what is done with it. */
    private static final Map<Language, Map<String, Texts>> KNOWN =
            Map.of(Language.ZH, new ConcurrentHashMap<>(), Language.EN, new ConcurrentHashMap<>());

    private final ResourceBundle bundle;
    private final Language language;

    private Texts(ResourceBundle bundle, Language language) {
        this.bundle = bundle;
        this.language = language;
    }

    /** @param feature any class of the package whose texts are wanted */
    public static Texts of(Class<?> feature, Language language) {
        return KNOWN.get(language).computeIfAbsent(feature.getPackageName(), home -> {
            var bundle = ResourceBundle.getBundle(
                    home + ".messages",
                    language.locale(),
                    feature.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            return new Texts(bundle, language);
        });
    }

    public Language language() {
        return language;
    }

    /** With {@code {0}}, {@code {1}} … replaced, if there are arguments. */
    public String get(String key, Object... arguments) {
        var text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, language.locale()).format(arguments);
    }
}
