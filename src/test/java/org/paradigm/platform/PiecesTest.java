package org.paradigm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PiecesTest {
    private final Prepared one = Prepared.of("预备好的。".repeat(8));
    private final Prepared two = Prepared.of("<p>Prepared, too.</p>");

    @Test
    void putsWhatWasPreparedWhereItIsMarked() throws IOException {
        check("<h1>\0001\000</h1>\0000\000\0001\000<hr>", "<h1>" + two + "</h1>" + one + two + "<hr>");
        check("\0000\000", one.toString());
    }

    @Test
    void compressesWhatIsOnlyWrittenNow() throws IOException {
        check("只有这些。".repeat(8), "只有这些。".repeat(8));
        check("", "");
    }

    @Test
    void compressesMoreThanOneBufferHolds() throws IOException {
        var numbers = new java.util.Random(1).ints(20_000).boxed().toList().toString();
        var pieces =
                new Pieces(numbers.getBytes(StandardCharsets.UTF_8), numbers.length(), List.of(Prepared.of(numbers)));
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(pieces.gzipped()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8).equals(numbers))
                    .isTrue();
        }
    }

    @Test
    void leavesAloneWhatIsNoMark() throws IOException {
        for (var text : List.of("a\0002\000b", "a\000b", "\000", "\0000", "\000\000", "\000-1\000", "\00000000\000")) {
            check(text, text);
        }
        check("\000\0001\000", "\000" + two);
    }

    private void check(String written, String page) throws IOException {
        var bytes = written.getBytes(StandardCharsets.UTF_8);
        // as much room behind the text as a growing buffer has
        var buffer = java.util.Arrays.copyOf(bytes, bytes.length + 100);
        var pieces = new Pieces(buffer, bytes.length, List.of(one, two));
        assertThat(new String(pieces.plain(), StandardCharsets.UTF_8)).isEqualTo(page);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(pieces.gzipped()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(page);
        }
    }
}
