package org.paradigm.lab;

import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Language;
import org.paradigm.platform.Texts;

/** The labs' own texts, in both languages at once: what a run found is kept, and shown to readers of either. */
final class Say {
    private Say() {}

    static Bilingual of(String key, Object... arguments) {
        return new Bilingual(in(Language.ZH, key, arguments), in(Language.EN, key, arguments));
    }

    /** Each argument may be a {@link Bilingual} of its own. */
    private static String in(Language language, String key, Object... arguments) {
        var words = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] = arguments[i] instanceof Bilingual both ? both.in(language) : arguments[i];
        }
        return Texts.of(Say.class, language).get(key, words);
    }
}
