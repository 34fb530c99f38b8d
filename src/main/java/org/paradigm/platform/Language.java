package org.paradigm.platform;

import java.util.Locale;
import java.util.Optional;

/** The languages of the course. Each page has an address of its own in each of them. */
public enum Language {
    ZH("zh", Locale.forLanguageTag("zh-CN"), "中文", "中"),
    EN("en", Locale.ENGLISH, "English", "EN");

    private final String code;
    private final Locale locale;
    private final String ownName;
    private final String sign;

    Language(String code, Locale locale, String ownName, String sign) {
        this.code = code;
        this.locale = locale;
        this.ownName = ownName;
        this.sign = sign;
    }

    /** The first element of a page's path, the suffix of its bundle, the key of a text in a file: {@code zh}. */
    public String code() {
        return code;
    }

    /** {@code zh-CN} rather than {@code zh}, for which Mojarra has no messages. */
    public Locale locale() {
        return locale;
    }

    /** What speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** The shortest that they recognise it by, for where there is little room. */
    public String sign() {
        return sign;
    }

    public Language other() {
        return this == ZH ? EN : ZH;
    }

    public static Optional<Language> of(String code) {
        for (var language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /**
     * The language of a reader who has not chosen one.
     *
     * @param accepted the value of {@code Accept-Language} (RFC 9110, section 12.5.4), or null
     * @return the first of ours in order of preference; English for a reader of neither
     */
    public static Language preferred(String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return EN;
        }
        try {
            for (var range : Locale.LanguageRange.parse(accepted)) {
                var language = of(range.getRange().split("-")[0]);
                if (language.isPresent() && range.getWeight() > 0) {
                    return language.get();
                }
            }
        } catch (IllegalArgumentException malformed) {
            return EN;
        }
        return EN;
    }
}
