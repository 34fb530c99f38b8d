package org.paradigm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnDemandTest {
    private final AtomicInteger made = new AtomicInteger();
    private final OnDemand<String> words = new OnDemand<>(() -> "words " + made.incrementAndGet());

    @Test
    void isMadeWhenItIsFirstAskedForAndThenKept() {
        assertThat(made).hasValue(0);
        var first = words.get();
        assertThat(words.get()).isSameAs(first);
        assertThat(made).hasValue(1);
    }
}
