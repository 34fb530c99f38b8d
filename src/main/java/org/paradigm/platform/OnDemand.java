package org.paradigm.platform;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;

/**
 * Something large that is seldom wanted: made when it is asked for, kept as long as memory is plenty, and made again when
 * it was let go.
 *
 * @param <T> what it is; its making always gives the same
 */
public final class OnDemand<T> {
    private final Supplier<T> making;
    private SoftReference<T> made = new SoftReference<>(null);

    public OnDemand(Supplier<T> making) {
        this.making = making;
    }

    /** Takes a moment where nobody has asked for some time. */
    public synchronized T get() {
        var known = made.get();
        if (known == null) {
            known = making.get();
            made = new SoftReference<>(known);
        }
        return known;
    }
}
