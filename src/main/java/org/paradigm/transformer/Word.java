package org.paradigm.transformer;

/** One word to the network, written in two ways; "word" is what it takes as one piece, and may be "的出生地". */
public record Word(String zh, String en) {
    public Word {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A word is written in both languages: " + zh + " / " + en);
        }
    }

    public String in(Tongue tongue) {
        return tongue == Tongue.ZH ? zh : en;
    }
}
