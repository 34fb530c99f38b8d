package org.paradigm.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/**
 * Text that is the same on many pages, kept as it is sent: encoded, and compressed once and for all. A page writes its
 * {@linkplain #mark mark} in its place; {@link Pieces} puts it in when the page is sent.
 */
public final class Prepared {
    /** No text of a page holds this character; HTML does not allow it. */
    static final char MARK = '\0';

    private static final String ALL = Prepared.class.getName();
    private static final int BUFFER = 8192;

    private final byte[] plain;
    private final byte[] deflated;

    private Prepared(byte[] plain, byte[] deflated) {
        this.plain = plain;
        this.deflated = deflated;
    }

    public static Prepared of(String text) {
        var plain = text.getBytes(StandardCharsets.UTF_8);
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(plain);
            var out = new ByteArrayOutputStream(plain.length / 3 + BUFFER);
            blocks(deflater, new byte[BUFFER], out);
            return new Prepared(plain, out.toByteArray());
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

    /** From now on marks may be written into the answer to this request: they will be put right when it is sent. */
    static void collect(HttpServletRequest request) {
        request.setAttribute(ALL, new ArrayList<Prepared>());
    }

    /** From now on they may not: an error page is the server's own to send. */
    static void stop(HttpServletRequest request) {
        request.removeAttribute(ALL);
    }

    /** What a page writes for it, within the answer to this request: a mark, or the text where nobody would put it in. */
    public String mark(HttpServletRequest request) {
        @SuppressWarnings("unchecked")
        var all = (List<Prepared>) request.getAttribute(ALL);
        if (all == null) {
            return toString();
        }
        all.add(this);
        return MARK + String.valueOf(all.size() - 1) + MARK;
    }

    /** Those that have been marked, in the order of their numbers. */
    @SuppressWarnings("unchecked")
    static List<Prepared> of(HttpServletRequest request) {
        var all = (List<Prepared>) request.getAttribute(ALL);
        return all == null ? List.of() : all;
    }

    /** The text. */
    @Override
    public String toString() {
        return new String(plain, StandardCharsets.UTF_8);
    }

    byte[] plain() {
        return plain;
    }

    byte[] deflated() {
        return deflated;
    }
}
