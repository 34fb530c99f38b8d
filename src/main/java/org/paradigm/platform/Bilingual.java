package org.paradigm.platform;

/** A text in both languages of the course. */
public record Bilingual(String zh, String en) {
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** Both languages from one pattern, for a text that needs no translation (a number, a file name). */
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    /** As {@link String#format}, in both languages. */
    public Bilingual with(Object... arguments) {
        return new Bilingual(zh.formatted(arguments), en.formatted(arguments));
    }
}
