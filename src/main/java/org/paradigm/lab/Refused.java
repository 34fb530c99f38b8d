package org.paradigm.lab;

import org.paradigm.platform.Bilingual;

/** Settings that a lab cannot run with, in words for whoever chose them. */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String setting;
    private final transient Bilingual reason;

    /** @param setting the name of the one to change */
    public Refused(String setting, Bilingual reason) {
        super(setting + ": " + reason.en(), null, false, false);
        this.setting = setting;
        this.reason = reason;
    }

    public String setting() {
        return setting;
    }

    public Bilingual reason() {
        return reason;
    }
}
