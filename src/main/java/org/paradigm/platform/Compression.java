package org.paradigm.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Keeps a response until it is whole, so that one which fails half way can still be replaced; then sends it, text as
 * gzip (RFC 1952) to browsers that accept it. Neither server does so by itself.
 */
public class Compression extends HttpFilter {
    private static final long serialVersionUID = 1;
    /** Below this, the frame of gzip and its work cost more than they save. */
    private static final int WORTH_IT = 256;

    /** Most of what is written for one request alone is shorter; and more room can be had. */
    private static final int EXPECTED = 4096;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var accepted = request.getHeader("Accept-Encoding");
        var whole = new Whole(request, response);
        Marks.collect(request);
        try {
            chain.doFilter(request, whole);
            whole.send(accepted != null && accepted.contains("gzip"));
        } finally {
            Marks.stop(request);
        }
    }

    private static final class Whole extends HttpServletResponseWrapper {
        private final HttpServletRequest request;
        private final Bytes bytes = new Bytes(EXPECTED);
        private final ServletOutputStream stream = new Kept(bytes);
        private PrintWriter writer;

        Whole(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        void send(boolean gzip) throws IOException {
            if (writer != null) {
                writer.flush();
            }
            // Committed: an error page or a redirect of the server's own is on its way.
            if (isCommitted()) {
                return;
            }
            addHeader("Vary", "Accept-Encoding");
            if (bytes.size() == 0) {
                return;
            }
            var marks = Marks.of(request);
            var pieces = new Pieces(
                    bytes.array(), bytes.size(), marks.map(Marks::all).orElse(List.of()));
            if (getStatus() == SC_OK) {
                marks.flatMap(Marks::key).ifPresent(key -> pieces.outline().keep(key));
            }
            var packs = gzip
                    && bytes.size() >= WORTH_IT
                    && isText()
                    && !containsHeader("Content-Encoding")
                    && !containsHeader("Content-Range");
            if (packs) {
                setHeader("Content-Encoding", "gzip");
            }
            var body = packs ? pieces.gzipped() : pieces.plain();
            super.setContentLength(body.size());
            super.getOutputStream().write(body.array(), 0, body.size());
        }

        private boolean isText() {
            var type = getContentType();
            return type != null
                    && (type.startsWith("text/")
                            || type.contains("javascript")
                            || type.contains("json")
                            || type.contains("svg"));
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return stream;
        }

        @Override
        public PrintWriter getWriter() {
            if (writer == null) {
                setCharacterEncoding("UTF-8");
                writer = new Unclosed(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            }
            return writer;
        }

        @Override
        public void flushBuffer() {
            // not before it is whole
        }

        @Override
        public void resetBuffer() {
            super.resetBuffer();
            forget();
        }

        @Override
        public void reset() {
            super.reset();
            forget();
        }

        @Override
        public void sendError(int status) throws IOException {
            forget();
            Marks.stop(request);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            forget();
            Marks.stop(request);
            super.sendError(status, message);
        }

        private void forget() {
            writer = null;
            bytes.reset();
        }

        // The length is known when it is sent.

        @Override
        public void setContentLength(int length) {}

        @Override
        public void setContentLengthLong(long length) {}

        @Override
        public void setHeader(String name, String value) {
            if (!name.equalsIgnoreCase("Content-Length")) {
                super.setHeader(name, value);
            }
        }
    }

    private static final class Kept extends ServletOutputStream {
        private final OutputStream target;

        Kept(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int b) throws IOException {
            target.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            target.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("This response is written synchronously");
        }
    }

    /** Faces closes it before the page is sent; flushing a closed one costs an exception inside. */
    private static final class Unclosed extends PrintWriter {
        Unclosed(Writer target) {
            super(target, false);
        }

        @Override
        public void close() {
            flush();
        }
    }
}
