package org.paradigm.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * One HTTP/1.1 connection that is kept open. Written by hand so that the load takes little from what it measures, and
 * counts every byte that came.
 */
final class Wire implements AutoCloseable {
    /** @param bytes of status line, headers and body as they came */
    record Reply(int status, List<String> headers, byte[] body, long bytes) {
        Optional<String> header(String name) {
            return headers.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).trim())
                    .findFirst();
        }

        String text() {
            return new String(plain(), StandardCharsets.UTF_8);
        }

        byte[] plain() {
            if (header("Content-Encoding").filter("gzip"::equals).isEmpty()) {
                return body;
            }
            try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;
    private Socket socket;
    private InputStream in;
    private long read;

    Wire(int port) {
        this.port = port;
    }

    Reply get(String path, String... headers) throws IOException {
        return send("GET", path, "", headers);
    }

    /** As a page of ours does: the browser says that it is from the same site. */
    Reply post(String path, Map<String, String> form, String... headers) throws IOException {
        var body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", path, body, headers);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Reply send(String method, String path, String body, String... headers) throws IOException {
        if (socket == null) {
            open();
        }
        var head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\n");
        head.append("Host: localhost:").append(port).append("\r\nAccept-Encoding: gzip\r\nAccept: text/html\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        if (method.equals("POST")) {
            head.append(
                            "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                    .append(body.length())
                    .append("\r\n");
        }
        socket.getOutputStream()
                .write(head.append("\r\n").append(body).toString().getBytes(StandardCharsets.ISO_8859_1));
        return receive();
    }

    private void open() throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 65_536);
    }

    private Reply receive() throws IOException {
        read = 0;
        var status = Integer.parseInt(line().split(" ")[1]);
        var headers = new ArrayList<String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            headers.add(line);
        }
        var head = new Reply(status, headers, new byte[0], 0);
        var length = head.header("Content-Length").map(Integer::parseInt);
        var body = new byte[0];
        if (length.isPresent()) {
            body = exactly(length.get());
        } else if (head.header("Transfer-Encoding").isPresent()) {
            body = chunks();
        }
        if (head.header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
            close();
        }
        return new Reply(status, headers, body, read);
    }

    /** RFC 9112, section 7.1 */
    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The server closed the connection within a reply");
        }
        read += length;
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("The server closed the connection");
            }
            read++;
            if (b != '\r') {
                line.append((char) b);
            }
        }
        read++;
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
