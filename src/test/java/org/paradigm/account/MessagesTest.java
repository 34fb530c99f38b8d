package org.paradigm.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern USED = Pattern.compile("accountText\\['([\\w.]+)'\\]|[?:] ?'([a-z]\\w*\\.[\\w.]+)'");

    @Test
    void sayTheSameThingsInBothLanguages() throws IOException {
        assertThat(keys("zh")).isEqualTo(keys("en"));
    }

    @Test
    void areThereForEveryKeyThatAPageNames() throws IOException {
        var used = new TreeSet<String>();
        try (var pages = Files.walk(Path.of("src/main/webapp"))) {
            for (var page : pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                if (page.getParent().endsWith("account") || Files.readString(page).contains("accountText")) {
                    USED.matcher(Files.readString(page)).results().forEach(found -> used.add(found.group(1) == null ? found.group(2) : found.group(1)));
                }
            }
        }
        used.removeIf(key -> key.startsWith("forbidden."));
        assertThat(used).hasSizeGreaterThan(50);
        assertThat(keys("en")).containsAll(used);
    }

    private static TreeSet<String> keys(String language) throws IOException {
        var messages = new Properties();
        try (var file = MessagesTest.class.getResourceAsStream("messages_" + language + ".properties")) {
            messages.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(messages.stringPropertyNames());
    }
}
