package org.paradigm.platform;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A page between being written and being sent: what was written for this request, and what was prepared before it. */
final class Pieces {
    /** RFC 1952, section 2.3: deflate, no name, no time, fastest, unknown system. */
    private static final byte[] GZIP_HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 4, (byte) 0xff};
    /** RFC 1951: a last block of fixed codes, with nothing in it. */
    private static final byte[] LAST_BLOCK = {3, 0};

    private static final int BUFFER = 8192;

    /** Native memory is costly to get; a worker thread has the same one for all of its pages. */
    private static final ThreadLocal<Deflater> FAST =
            ThreadLocal.withInitial(() -> new Deflater(Deflater.BEST_SPEED, true));

    private final List<Piece> pieces = new ArrayList<>();

    /** {@code prepared} is null for what was written for this request. */
    private record Piece(byte[] bytes, int offset, int length, Prepared prepared) {}

    /**
     * @param written with marks in it
     * @param prepared what the marks stand for; a number that is not there is no mark
     */
    Pieces(byte[] written, int length, List<Prepared> prepared) {
        var from = 0;
        for (var at = next(written, 0, length, prepared); at < length; at = next(written, from, length, prepared)) {
            var end = end(written, at + 1, length);
            var number = end == length ? -1 : number(written, at + 1, end);
            if (number < 0 || number >= prepared.size()) {
                live(written, from, at + 1);
                from = at + 1;
                continue;
            }
            live(written, from, at);
            var ready = prepared.get(number);
            pieces.add(new Piece(ready.plain(), 0, ready.plain().length, ready));
            from = end + 1;
        }
        live(written, from, length);
    }

    private static int next(byte[] written, int from, int length, List<Prepared> prepared) {
        return prepared.isEmpty() ? length : end(written, from, length);
    }

    private static int end(byte[] written, int from, int length) {
        var at = from;
        while (at < length && written[at] != Prepared.MARK) {
            at++;
        }
        return at;
    }

    /** The number between two marks; -1 if something else stands there. */
    private static int number(byte[] written, int from, int to) {
        var number = to == from || to - from > 4 ? -1 : 0;
        for (int i = from; i < to && number >= 0; i++) {
            number = written[i] >= '0' && written[i] <= '9' ? number * 10 + written[i] - '0' : -1;
        }
        return number;
    }

    private void live(byte[] written, int from, int to) {
        if (to > from) {
            pieces.add(new Piece(written, from, to - from, null));
        }
    }

    byte[] plain() {
        var out = new ByteArrayOutputStream(
                pieces.stream().mapToInt(Piece::length).sum());
        pieces.forEach(piece -> out.write(piece.bytes(), piece.offset(), piece.length()));
        return out.toByteArray();
    }

    /** One member of gzip: what was prepared is taken as it is, the rest is compressed now, as fast as can be. */
    byte[] gzipped() {
        var out = new ByteArrayOutputStream(BUFFER * 2);
        out.writeBytes(GZIP_HEAD);
        var crc = new CRC32();
        var size = 0;
        var buffer = new byte[BUFFER];
        var deflater = FAST.get();
        for (var piece : pieces) {
            crc.update(piece.bytes(), piece.offset(), piece.length());
            size += piece.length();
            if (piece.prepared() != null) {
                out.writeBytes(piece.prepared().deflated());
            } else {
                // Nothing may be repeated from further back than this piece: what lies between is not its own.
                deflater.reset();
                deflater.setInput(piece.bytes(), piece.offset(), piece.length());
                Prepared.blocks(deflater, buffer, out);
            }
        }
        out.writeBytes(LAST_BLOCK);
        number(crc.getValue(), out::write);
        number(size, out::write);
        return out.toByteArray();
    }

    /** Four bytes, the lowest first. */
    private static void number(long value, Consumer<Integer> out) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.accept((int) (value >>> shift) & 0xff);
        }
    }
}
