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
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Sends text as gzip (RFC 1952) to browsers that accept it; neither server does so by itself. */
public class Compression extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.addHeader("Vary", "Accept-Encoding");
        var accepted = request.getHeader("Accept-Encoding");
        if (accepted == null || !accepted.contains("gzip") || request.getServletPath().startsWith("/health/")) {
            chain.doFilter(request, response);
            return;
        }
        var compressed = new Compressed(response);
        chain.doFilter(request, compressed);
        compressed.finish();
    }

    /** Decides at the first byte, when the type of the content is known. */
    private static final class Compressed extends HttpServletResponseWrapper {
        private ServletOutputStream stream;
        private PrintWriter writer;

        Compressed(HttpServletResponse response) {
            super(response);
        }

        private boolean text() {
            var type = getContentType();
            return type != null
                    && (type.startsWith("text/") || type.contains("javascript") || type.contains("json") || type.contains("svg"));
        }

        @Override
        public ServletOutputStream getOutputStream() {
            if (stream == null) {
                stream = new Late();
            }
            return stream;
        }

        @Override
        public PrintWriter getWriter() {
            if (writer == null) {
                writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8), false);
            }
            return writer;
        }

        @Override
        public void setContentLength(int length) {
            // of the plain bytes, which nobody receives
        }

        @Override
        public void setContentLengthLong(long length) {
            // likewise
        }

        @Override
        public void flushBuffer() throws IOException {
            if (writer != null) {
                writer.flush();
            } else if (stream != null) {
                stream.flush();
            }
        }

        @Override
        public void resetBuffer() {
            super.resetBuffer();
            stream = null;
            writer = null;
        }

        @Override
        public void reset() {
            super.reset();
            stream = null;
            writer = null;
        }

        void finish() throws IOException {
            if (writer != null) {
                writer.close();
            } else if (stream != null) {
                stream.close();
            }
        }

        private final class Late extends ServletOutputStream {
            private OutputStream target;
            private boolean closed;

            private OutputStream target() throws IOException {
                if (target == null) {
                    var plain = Compressed.super.getResponse().getOutputStream();
                    if (text() && !isCommitted() && !containsHeader("Content-Encoding")) {
                        setHeader("Content-Encoding", "gzip");
                        target = new Fast(plain);
                    } else {
                        target = plain;
                    }
                }
                return target;
            }

            @Override
            public void write(int b) throws IOException {
                target().write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                target().write(bytes, offset, length);
            }

            @Override
            public void flush() throws IOException {
                // A flush within the page would only make the compression worse; close() sends everything.
            }

            @Override
            public void close() throws IOException {
                if (!closed && target != null) {
                    closed = true;
                    target.close();
                }
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
    }

    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
