package org.paradigm.quiz;

import java.util.Map;
import java.util.Optional;
import org.paradigm.platform.Bilingual;

/**
 * What is said to someone who chose or wrote this.
 *
 * @param text empty in both languages where nothing is said
 * @param misconception the id of the belief that this comes from; its own text is already in {@code text}
 */
public record Feedback(Bilingual text, Optional<String> misconception) {
    public static final Feedback NONE = new Feedback(Bilingual.same(""), Optional.empty());

    /** Whether there is anything to say. */
    public boolean speaks() {
        return !text.zh().isEmpty() || !text.en().isEmpty();
    }

    void writeTo(Map<String, Object> map) {
        if (speaks()) {
            map.put("feedback", Written.bilingual(text));
        }
        misconception.ifPresent(id -> map.put("misconception", id));
    }
}
