package org.paradigm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class AnnouncementTest {
    @Test
    void isOneClearBlock() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("Paradigm is at", "http://localhost:8080/");
        facts.put("Its data are in", "/home/lin/.paradigm");
        assertThat(Announcement.block(facts).lines().filter(line -> !line.isBlank() && !line.startsWith("─")))
                .containsExactly(
                        "  Paradigm is at    http://localhost:8080/", "  Its data are in   /home/lin/.paradigm");
    }
}
