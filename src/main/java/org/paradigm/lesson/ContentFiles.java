package org.paradigm.lesson;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a directory as text. Names that begin with a dot are passed over.
 *
 * @param files by path relative to the directory, with slashes
 * @param hash SHA-256 over all paths and bytes: changes when anything changes
 * @param problems files that are too large, unreadable or not UTF-8
 */
public record ContentFiles(Map<String, String> files, String hash, List<Problem> problems) {
    private static final int LARGEST = 2 * 1024 * 1024;
    private static final int MOST = 2_000;

    /**
     * Reads a directory. Kubernetes mounts a ConfigMap as links into {@code ..data}, which it exchanges as a whole; so
     * that is what is read where it exists, and never half of an old version.
     */
    public static ContentFiles load(Path directory) {
        var name = directory.toAbsolutePath().normalize().getFileName() + "/";
        var problems = new Problems();
        var bytes = new TreeMap<String, byte[]>();
        try {
            var mounted = directory.resolve("..data");
            var root = (Files.isDirectory(mounted) ? mounted : directory).toRealPath();
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 12, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var hidden = !folder.equals(root) && isHidden(folder);
                    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (isHidden(file)) {
                        return FileVisitResult.CONTINUE;
                    }
                    var path = root.relativize(file).toString().replace('\\', '/');
                    if (bytes.size() == MOST) {
                        problems.add(
                                name,
                                0,
                                "文件超过 " + MOST + " 个，其余的没有读",
                                "more than " + MOST + " files; the rest is not read");
                        return FileVisitResult.TERMINATE;
                    }
                    read(file, attributes, name + path, problems, path, bytes);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    if (!isHidden(file)) {
                        var path = root.relativize(file).toString().replace('\\', '/');
                        problems.add(name + path, 0, "无法读取：" + failure, "cannot be read: " + failure);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            problems.add(name, 0, "目录无法读取：" + e, "the directory cannot be read: " + e);
        }
        return decode(name, bytes, problems);
    }

    /**
     * Files that come from elsewhere, such as an archive.
     *
     * @param name what problems call the whole, with a slash at the end
     */
    public static ContentFiles of(String name, Map<String, byte[]> bytes) {
        return decode(name, new TreeMap<>(bytes), new Problems());
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static void read(
            Path file,
            BasicFileAttributes attributes,
            String name,
            Problems problems,
            String path,
            SortedMap<String, byte[]> bytes) {
        if (!attributes.isRegularFile()) {
            problems.add(name, 0, "这不是普通文件", "this is no regular file");
            return;
        }
        try (var in = Files.newInputStream(file)) {
            // One byte more than allowed: the size may have changed since it was looked up.
            bytes.put(path, in.readNBytes(LARGEST + 1));
        } catch (IOException e) {
            problems.add(name, 0, "无法读取：" + e, "cannot be read: " + e);
        }
    }

    private static ContentFiles decode(String name, SortedMap<String, byte[]> bytes, Problems problems) {
        var digest = sha256();
        var files = new TreeMap<String, String>();
        bytes.forEach((path, content) -> {
            // Each part with its length, so that no two sets of files look alike.
            var at = path.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(8)
                    .putInt(at.length)
                    .putInt(content.length)
                    .array());
            digest.update(at);
            digest.update(content);
            if (content.length > LARGEST) {
                problems.add(name + path, 0, "文件超过 2 MB", "the file is larger than 2 MB");
            } else {
                decode(name + path, content, problems, path, files);
            }
        });
        return new ContentFiles(
                Collections.unmodifiableMap(files), HexFormat.of().formatHex(digest.digest()), problems.list());
    }

    private static void decode(String name, byte[] content, Problems problems, String path, Map<String, String> files) {
        var in = ByteBuffer.wrap(content);
        var out = CharBuffer.allocate(content.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        out.flip();
        if (result.isError()) {
            var line = 1 + (int) out.chars().filter(c -> c == '\n').count();
            problems.add(name, line, "这里不是UTF-8编码的文字", "this is not text in UTF-8");
            return;
        }
        var text = out.toString().replace("\r\n", "\n").replace('\r', '\n');
        files.put(path, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
