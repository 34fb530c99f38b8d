package org.paradigm.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Text that is the same on many pages, kept as it is sent: encoded, and compressed once and for all. A page writes its
 * {@linkplain #mark mark} in its place; {@link Pieces} puts it in when the page is sent.
 */
public final class Prepared implements Marks.Marked {
    private static final int BUFFER = 8192;

    private final byte[] deflated;
    private final int length;
    private final Checksum checksum;

    private Prepared(byte[] deflated, int length, Checksum checksum) {
        this.deflated = deflated;
        this.length = length;
        this.checksum = checksum;
    }

    public static Prepared of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param plain encoded as UTF-8 */
    static Prepared of(byte[] plain) {
        var crc = new CRC32();
        crc.update(plain);
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(plain);
            var out = new ByteArrayOutputStream(plain.length / 3 + BUFFER);
            blocks(deflater, new byte[BUFFER], out);
            return new Prepared(out.toByteArray(), plain.length, Checksum.of((int) crc.getValue(), plain.length));
        } finally {
            deflater.end();
        }
    }

    /** Whole blocks up to the next byte: others may follow (RFC 1951, section 3.2.4, as zlib's Z_SYNC_FLUSH). */
    static void blocks(Deflater deflater, byte[] buffer, ByteArrayOutputStream out) {
        int length;
        do {
            length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            out.write(buffer, 0, length);
        } while (length == buffer.length);
    }

    /** What a page writes for it, within the answer to this request: a mark, or the text where nobody would put it in. */
    public String mark(HttpServletRequest request) {
        return Marks.of(request).map(marks -> marks.mark(this)).orElseGet(this::toString);
    }

    /** The text. */
    @Override
    public String toString() {
        return new String(plain(), StandardCharsets.UTF_8);
    }

    /** Unpacked: for the few who cannot read what is compressed. */
    byte[] plain() {
        var inflater = new Inflater(true);
        try (var in = new InflaterInputStream(new ByteArrayInputStream(deflated), inflater)) {
            return in.readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            inflater.end();
        }
    }

    byte[] deflated() {
        return deflated;
    }

    /** In bytes, before it was compressed. */
    int length() {
        return length;
    }

    Checksum checksum() {
        return checksum;
    }
}
