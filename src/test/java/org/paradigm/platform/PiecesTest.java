package org.paradigm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PiecesTest {
    private final Prepared one = Prepared.of("预备好的。".repeat(8));
    private final Prepared two = Prepared.of("<p>Prepared, too.</p>");
    private final Prepared long3 = Prepared.of("A lesson's text. ".repeat(1000));
    private final Marks.Edge begins = new Marks.Edge("#{lessonPage.rail}");

    @Test
    void putsWhatWasPreparedWhereItIsMarked() throws IOException {
        check("<h1>\0001\000</h1>\0000\000\0001\000<hr>", "<h1>" + two + "</h1>" + one + two + "<hr>");
        check("\0000\000", one.toString());
    }

    @Test
    void compressesWhatIsOnlyWrittenNow() throws IOException {
        check("只有这些。".repeat(8), "只有这些。".repeat(8));
        check("只有这些。".repeat(80), "只有这些。".repeat(80));
        check("", "");
    }

    @Test
    void compressesMoreThanOneBufferHolds() throws IOException {
        var numbers = new Random(1).ints(20_000).boxed().toList().toString();
        var pieces = pieces(numbers, List.of(Prepared.of(numbers)));
        assertThat(unpacked(pieces).equals(numbers)).isTrue();
    }

    @Test
    void leavesAloneWhatIsNoMark() throws IOException {
        for (var text : List.of("a\0009\000b", "a\000b", "\000", "\0000", "\000\000", "\000-1\000", "\00000000\000")) {
            check(text, text);
        }
        check("\000\0001\000", "\000" + two);
    }

    @Test
    void sendsNothingForTheEdgesOfWhatIsItsReadersOwn() throws IOException {
        check("a\0003\000mine\0001\000\0004\000z", "amine" + two + "z");
    }

    @Test
    void keepsInOutlineAllButWhatIsItsReadersOwn() {
        var page = pieces("<nav>\0001\000\0003\000mine \0000\000\0004\000</nav>\0002\000<hr>\0003\000\0004\000", all());
        assertThat(page.outline().parts().stream().map(PiecesTest::described))
                .containsExactly(
                        "<nav>" + two, "#{lessonPage.rail}", "</nav>", long3.toString(), "<hr>", "#{lessonPage.rail}");
    }

    @Test
    void sharesWithTheOutlineWhatIsLong() {
        var parts = pieces("<p>\0002\000", all()).outline().parts();
        assertThat(((Outline.Same) parts.get(1)).text()).isSameAs(long3);
    }

    private static String described(Outline.Part part) {
        return part instanceof Outline.Live live
                ? live.expression()
                : ((Outline.Same) part).text().toString();
    }

    private List<Marks.Marked> all() {
        return List.of(one, two, long3, begins, Marks.Edge.END);
    }

    private void check(String written, String page) throws IOException {
        var pieces = pieces(written, all());
        assertThat(pieces.plain().toString(StandardCharsets.UTF_8)).isEqualTo(page);
        assertThat(unpacked(pieces)).isEqualTo(page);
    }

    private static Pieces pieces(String written, List<? extends Marks.Marked> marked) {
        var bytes = written.getBytes(StandardCharsets.UTF_8);
        // as much room behind the text as a growing buffer has
        return new Pieces(Arrays.copyOf(bytes, bytes.length + 100), bytes.length, List.copyOf(marked));
    }

    /** Fails where length or checksum are not those of the text. */
    private static String unpacked(Pieces pieces) throws IOException {
        var packed = pieces.gzipped();
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.array(), 0, packed.size()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
