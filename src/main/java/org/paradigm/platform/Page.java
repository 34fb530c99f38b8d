package org.paradigm.platform;

/**
 * What stands behind an address while a request lasts: a named bean, which {@link Addresses} opens before anything is
 * written. Its view then shows what it has gathered; a request that needs no view never comes to Faces.
 */
public interface Page {
    /** Does what was posted, and gathers what is to be shown. It may answer by itself, through {@link Place}. */
    void open();

    /**
     * All that the page depends on, but for what is {@code <p:live>} on it: wherever this is the same, the rest of the
     * page is too, and is kept as an {@link Outline}. Null if the page is written anew each time. Asked once it is open.
     */
    default String key() {
        return null;
    }
}
