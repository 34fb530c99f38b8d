package org.paradigm.lesson;

import org.paradigm.platform.Bilingual;

/**
 * A source.
 *
 * @param key {@code geva2021}
 * @param label how a text names it: {@code Geva et al. 2021}, {@code Geva等 2021}
 * @param title plain text, in the language of the source
 * @param tag the language of the source, for the {@code lang} attribute: {@code en}, {@code zh-CN}
 * @param html the full entry, in the language of the source, with links to where it can be read
 */
public record Reference(String key, Bilingual label, String title, String year, String tag, String html) {
    /** Of its entry in the list at the end of a lesson. */
    public String id() {
        return "ref-" + key;
    }
}
