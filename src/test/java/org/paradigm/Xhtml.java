package org.paradigm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

/** A page of the course as a file. */
record Xhtml(Path file, String text) {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{((?:[^}'\"]|'[^']*'|\"[^\"]*\")*)}");
    private static final Pattern BUNDLE =
            Pattern.compile("<base-name>\\s*([\\w.]+)\\s*</base-name>\\s*<var>\\s*(\\w+)\\s*</var>");

    static List<Xhtml> all() {
        try (var files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> new Xhtml(WEBAPP.relativize(file), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The variables that stand for bundles, with the path of each below the resources, without language. */
    static Map<String, String> bundles() {
        return BUNDLE.matcher(read(WEBAPP.resolve("WEB-INF/faces-config.xml")))
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(2), found -> found.group(1).replace('.', '/'), (a, b) -> a, TreeMap::new));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands between {@code #{} and its brace. */
    List<String> expressions() {
        return EXPRESSION.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** What tags of this file declare by this attribute: {@code var="lesson"}. */
    Set<String> declared(String attribute) {
        return Pattern.compile("\\s" + attribute + "=\"(\\w+)\"")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** If this is a tag: the attributes that pages give it. */
    Set<String> given() {
        if (!file.startsWith("WEB-INF/tags")) {
            return Set.of();
        }
        var tag = Pattern.compile("<\\w+:" + file.getFileName().toString().replace(".xhtml", "") + "\\b([^>]*)>");
        var attribute = Pattern.compile("\\s(\\w+)=\"");
        return all().stream()
                .flatMap(page -> tag.matcher(page.text).results())
                .flatMap(found -> attribute.matcher(found.group(1)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    static String withoutExpressions(String text) {
        return EXPRESSION.matcher(text).replaceAll("");
    }

    Document document() {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(WEBAPP.resolve(file).toFile());
        } catch (Exception e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
