package org.paradigm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class ChecksumTest {
    private final Random random = new Random(7);

    @Test
    void isThatOfThePartsPutTogether() {
        for (int round = 0; round < 200; round++) {
            var text = new byte[random.nextInt(5000)];
            random.nextBytes(text);
            var sum = Checksum.OF_NOTHING;
            for (int from = 0; from < text.length; ) {
                var to = Math.min(text.length, from + random.nextInt(700));
                sum = sum.and(of(Arrays.copyOfRange(text, from, to)));
                from = to;
            }
            assertThat(sum).isEqualTo(of(text));
        }
    }

    @Test
    void ofNothingChangesNothing() {
        var sum = of(new byte[] {1, 2, 3});
        assertThat(sum.and(Checksum.OF_NOTHING)).isEqualTo(sum);
        assertThat(Checksum.OF_NOTHING.and(sum)).isEqualTo(sum);
        assertThat(of(new byte[0])).isEqualTo(Checksum.OF_NOTHING);
    }

    private static Checksum of(byte[] text) {
        var crc = new CRC32();
        crc.update(text);
        return Checksum.of((int) crc.getValue(), text.length);
    }
}
