package org.paradigm.platform;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A page between being written and being sent: what was written for this request, and what was prepared before it. */
final class Pieces {
    /** RFC 1952, section 2.3: deflate, no name, no time, fastest, unknown system. */
    private static final byte[] GZIP_HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 4, (byte) 0xff};
    /** RFC 1951: a last block of fixed codes, with nothing in it. */
    private static final byte[] LAST_BLOCK = {3, 0};

    private static final int BUFFER = 8192;
    /** Below this, compressing takes more than sending: a block as it is (RFC 1951, section 3.2.4) has five bytes more. */
    private static final int WORTH_PACKING = 500;

    /** Native memory is costly to get; a worker thread has the same one for all of its pages. */
    private static final ThreadLocal<Deflater> FAST =
            ThreadLocal.withInitial(() -> new Deflater(Deflater.BEST_SPEED, true));

    private final byte[] written;
    private final List<Piece> pieces = new ArrayList<>();

    /** A stretch of what was written for this request; or, with a length of 0, what its mark stood for. */
    private record Piece(int offset, int length, Marks.Marked marked) {}

    /**
     * @param written with marks in it
     * @param marked what the marks stand for; a number that is not there is no mark
     */
    Pieces(byte[] written, int length, List<Marks.Marked> marked) {
        this.written = written;
        var from = 0;
        for (var at = next(0, length, marked); at < length; at = next(from, length, marked)) {
            var end = end(at + 1, length);
            var number = end == length ? -1 : number(at + 1, end);
            if (number < 0 || number >= marked.size()) {
                live(from, at + 1);
                from = at + 1;
                continue;
            }
            live(from, at);
            pieces.add(new Piece(0, 0, marked.get(number)));
            from = end + 1;
        }
        live(from, length);
    }

    private int next(int from, int length, List<Marks.Marked> marked) {
        return marked.isEmpty() ? length : end(from, length);
    }

    private int end(int from, int length) {
        var at = from;
        while (at < length && written[at] != Marks.SIGN) {
            at++;
        }
        return at;
    }

    /** The number between two marks; -1 if something else stands there. */
    private int number(int from, int to) {
        var number = to == from || to - from > 4 ? -1 : 0;
        for (int i = from; i < to && number >= 0; i++) {
            number = written[i] >= '0' && written[i] <= '9' ? number * 10 + written[i] - '0' : -1;
        }
        return number;
    }

    private void live(int from, int to) {
        if (to > from) {
            pieces.add(new Piece(from, to - from, null));
        }
    }

    Bytes plain() {
        var out = new Bytes(BUFFER * 2);
        for (var piece : pieces) {
            if (piece.marked() instanceof Prepared prepared) {
                out.writeBytes(prepared.plain());
            } else {
                out.write(written, piece.offset(), piece.length());
            }
        }
        return out;
    }

    /** One member of gzip: what was prepared is taken as it is, the rest is compressed now, as fast as can be. */
    Bytes gzipped() {
        var out = new Bytes(packedSize());
        out.writeBytes(GZIP_HEAD);
        var sum = Checksum.OF_NOTHING;
        var size = 0;
        for (var piece : pieces) {
            if (piece.marked() instanceof Prepared prepared) {
                out.writeBytes(prepared.deflated());
                sum = sum.and(prepared.checksum());
                size += prepared.length();
            } else if (piece.length() > 0) {
                pack(piece, out);
                sum = sum.and(checksum(piece));
                size += piece.length();
            }
        }
        out.writeBytes(LAST_BLOCK);
        fourBytes(sum.value(), out::write);
        fourBytes(size, out::write);
        return out;
    }

    /** At most, as far as it is known. */
    private int packedSize() {
        var size = BUFFER;
        for (var piece : pieces) {
            size += piece.marked() instanceof Prepared prepared ? prepared.deflated().length : piece.length();
        }
        return size;
    }

    private Checksum checksum(Piece piece) {
        var crc = new CRC32();
        crc.update(written, piece.offset(), piece.length());
        return Checksum.of((int) crc.getValue(), piece.length());
    }

    private void pack(Piece piece, ByteArrayOutputStream out) {
        if (piece.length() < WORTH_PACKING) {
            out.write(0);
            twoBytes(piece.length(), out::write);
            twoBytes(~piece.length(), out::write);
            out.write(written, piece.offset(), piece.length());
            return;
        }
        // Nothing may be repeated from further back than this piece: what lies between is not its own.
        var deflater = FAST.get();
        deflater.reset();
        deflater.setInput(written, piece.offset(), piece.length());
        Prepared.blocks(deflater, new byte[BUFFER], out);
    }

    /** What of it is there for every reader, and what the rest was written by. */
    Outline outline() {
        var parts = new ArrayList<Outline.Part>();
        var same = new ByteArrayOutputStream();
        var live = false;
        for (var piece : pieces) {
            if (piece.marked() instanceof Marks.Edge edge) {
                live = edge.expression() != null;
                if (live) {
                    keep(same, parts);
                    parts.add(new Outline.Live(edge.expression()));
                }
            } else if (live) {
                continue;
            } else if (piece.marked() instanceof Prepared prepared) {
                if (prepared.length() < BUFFER) {
                    same.writeBytes(prepared.plain());
                } else {
                    keep(same, parts);
                    parts.add(new Outline.Same(prepared));
                }
            } else {
                same.write(written, piece.offset(), piece.length());
            }
        }
        keep(same, parts);
        return new Outline(List.copyOf(parts));
    }

    private static void keep(ByteArrayOutputStream same, List<Outline.Part> parts) {
        if (same.size() > 0) {
            parts.add(new Outline.Same(Prepared.of(same.toByteArray())));
            same.reset();
        }
    }

    /** The lowest first. */
    private static void fourBytes(int value, IntConsumer out) {
        twoBytes(value, out);
        twoBytes(value >>> 16, out);
    }

    private static void twoBytes(int value, IntConsumer out) {
        out.accept(value & 0xff);
        out.accept(value >>> 8 & 0xff);
    }
}
