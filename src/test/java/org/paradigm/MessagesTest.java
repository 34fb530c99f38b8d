package org.paradigm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Everything a page says, it says in both languages. */
class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern BRACES = Pattern.compile("\\{\\w+}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    static List<Path> bundles() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.endsWith("messages_en.properties")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void saysTheSameThingsInBothLanguages(Path file) throws IOException {
        var english = load(file);
        var chinese = load(file.resolveSibling("messages_zh.properties"));
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var key : english.stringPropertyNames()) {
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
            assertThat(braces(chinese.getProperty(key))).as(key).isEqualTo(braces(english.getProperty(key)));
        }
    }

    @Test
    void hasEveryMessageThatAPageAsksFor() throws IOException {
        var missing = new TreeSet<String>();
        for (var bundle : Xhtml.bundles().entrySet()) {
            var known = load(RESOURCES.resolve(bundle.getValue() + "_en.properties"))
                    .stringPropertyNames();
            var asked = Pattern.compile("\\b" + bundle.getKey() + "\\[(['\"])([^'\"]+)\\1(\\.concat)?");
            for (var page : Xhtml.all()) {
                for (var expression : page.expressions()) {
                    asked.matcher(expression)
                            .results()
                            .filter(found -> found.group(3) == null
                                    ? !known.contains(found.group(2))
                                    : known.stream().noneMatch(key -> key.startsWith(found.group(2))))
                            .forEach(found ->
                                    missing.add(page.file() + ": " + bundle.getKey() + "['" + found.group(2) + "']"));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void leavesNoTextUntranslated() {
        var found = new ArrayList<String>();
        for (var page : Xhtml.all()) {
            collect(page.document().getDocumentElement(), page, found);
        }
        assertThat(found).isEmpty();
    }

    private static void collect(Node node, Xhtml page, List<String> found) {
        if (node instanceof Element element) {
            for (var attribute : new String[] {"aria-label", "title", "alt", "placeholder", "content"}) {
                check(element.getAttribute(attribute), page, found);
            }
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                check(child.getNodeValue(), page, found);
            } else {
                collect(child, page, found);
            }
        }
    }

    /** The course's own name is the same everywhere, and machines read the rest. */
    private static void check(String text, Xhtml page, List<String> found) {
        var said = Xhtml.withoutExpressions(text)
                .replaceAll("Paradigm|范式|UTC|width=device-width, initial-scale=1|light dark", "");
        if (LETTERS.matcher(said).find()) {
            found.add(page.file() + ": " + said.strip());
        }
    }

    private static TreeSet<String> braces(String message) {
        var braces = new TreeSet<String>();
        BRACES.matcher(message).results().forEach(found -> braces.add(found.group()));
        return braces;
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return properties;
    }
}
