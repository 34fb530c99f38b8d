package org.paradigm.transformer;

/** The two ways in which every word of a vocabulary is written. */
public enum Tongue {
    ZH,
    EN
}
