package org.paradigm.platform;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The form of a backup: a ZIP with the text of each table as {@code COPY} writes it, and last a manifest.
 *
 * <pre>
 * paradigm-backup 1
 * taken 2026-11-23T18:00:00Z
 * schema 004
 * table response 12 9f2c…e1 account_id attempt_id question_id …
 * sequence ticket_id 41
 * </pre>
 */
final class BackupFile {
    private static final String HEAD = "paradigm-backup 1";
    private static final String MANIFEST = "manifest";

    private BackupFile() {}

    /** Writes one table and says how many rows it was. */
    @FunctionalInterface
    interface Rows {
        long writeTo(OutputStream out) throws IOException, SQLException;
    }

    /** A backup in the making. */
    static final class Writer implements AutoCloseable {
        private final ZipOutputStream zip;
        private final List<String> manifest = new ArrayList<>(List.of(HEAD, "taken " + Instant.now()));

        Writer(Path file) throws IOException {
            zip = new ZipOutputStream(Files.newOutputStream(file));
        }

        void schema(String version) {
            manifest.add("schema " + version);
        }

        void table(Schema.Table table, Rows rows) throws IOException, SQLException {
            zip.putNextEntry(new ZipEntry(table.name()));
            var digest = sha256();
            var count = rows.writeTo(new DigestOutputStream(new Open(zip), digest));
            zip.closeEntry();
            manifest.add("table " + table.name() + " " + count + " "
                    + HexFormat.of().formatHex(digest.digest()) + " " + String.join(" ", table.columns()));
        }

        void sequence(String name, long value) {
            manifest.add("sequence " + name + " " + value);
        }

        void finish() throws IOException {
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(String.join("\n", manifest).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /** Whoever writes a table must not close the whole archive. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {}
    }

    /**
     * Reads all of it.
     *
     * @throws IOException with one clear line, if it is not a backup, or not as it was written
     */
    static Manifest read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException(file + " cannot be read");
        }
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = manifest(zip);
            for (var content : manifest.tables()) {
                var digest = sha256();
                try (var in = zip.getInputStream(zip.getEntry(content.table().name()));
                        var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                    in.transferTo(out);
                }
                if (!HexFormat.of().formatHex(digest.digest()).equals(content.sha256())) {
                    throw new IOException("table " + content.table().name() + " has changed since");
                }
            }
            return manifest;
        } catch (IOException | RuntimeException e) {
            throw new IOException(file + " is damaged, or no backup: " + e.getMessage(), e);
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new IOException("it has no manifest");
        }
        var schema = "";
        var tables = new ArrayList<Manifest.Content>();
        Map<String, Long> sequences = new LinkedHashMap<>();
        var lines = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8).split("\n");
        if (!lines[0].equals(HEAD)) {
            throw new IOException("its manifest begins with " + lines[0]);
        }
        for (var line : lines) {
            var words = line.split(" ");
            switch (words[0]) {
                case "schema" -> schema = words[1];
                case "table" ->
                    tables.add(new Manifest.Content(
                            new Schema.Table(words[1], List.of(words).subList(4, words.length)),
                            Long.parseLong(words[2]),
                            words[3]));
                case "sequence" -> sequences.put(words[1], Long.valueOf(words[2]));
                default -> {}
            }
        }
        return new Manifest(schema, tables, sequences);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
