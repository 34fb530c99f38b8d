package org.paradigm.platform;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The texts of one feature in one language, for those few that are not in a page: {@code messages_{zh,en}.properties}. */
public final class Texts {
    private final ResourceBundle bundle;
    private final Language language;

    private Texts(ResourceBundle bundle, Language language) {
        this.bundle = bundle;
        this.language = language;
    }

    /** @param feature any class of the package whose texts are wanted */
    public static Texts of(Class<?> feature, Language language) {
        var name = feature.getPackageName() + ".messages";
        return new Texts(
                ResourceBundle.getBundle(
                        name,
                        language.locale(),
                        feature.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
                language);
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
