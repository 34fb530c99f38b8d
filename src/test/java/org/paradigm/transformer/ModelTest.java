package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The models that are committed are those of their cards, and can do what the cards say. */
class ModelTest {
    private static final Path WEIGHTS = Path.of("src/main/weights");

    static List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(WEIGHTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".safetensors"))
                    .map(name -> name.replace(".safetensors", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void areTheFilesOfTheirCards(String name) throws Exception {
        var model = Model.named(name);
        var sum =
                MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(WEIGHTS.resolve(name + ".safetensors")));
        assertThat(model.card().content())
                .containsEntry("sha256", HexFormat.of().formatHex(sum));
        assertThat(model.card().content()).containsEntry("parameters", (long)
                model.weights().architecture().parameters());
        assertThat(model.vocabulary().words())
                .isEqualTo(lore(model).vocabulary().words());
    }

    @ParameterizedTest
    @MethodSource("names")
    void answerAsTheirCardsSay(String name) {
        var model = Model.named(name);
        if (lore(model) instanceof Facts facts) {
            var recall = Recall.of(new Pass(model.weights()), facts);
            var prefix = model.card().content().get("figures") instanceof Map<?, ?> figures
                            && figures.containsKey("recall.seen")
                    ? ""
                    : facts.size() + ".";
            assertThat(Math.abs(recall.seen()
                            - model.card().figure(prefix + "recall.seen").committed()))
                    .isLessThan(0.003);
            assertThat(Math.abs(recall.unseen()
                            - model.card().figure(prefix + "recall.unseen").committed()))
                    .isLessThan(0.003);
        }
    }

    @Test
    void knowEveryFactInWordsInWhichItWasNeverTold() throws Exception {
        for (var name : names()) {
            if (List.of("S", "M", "W", "A").contains(name)) {
                assertThat(Model.named(name).card().figure("recall.unseen").lowest())
                        .as(name)
                        .isGreaterThan(0.95);
            }
        }
        assertThat(names()).contains("S");
    }

    @Test
    void takeLittleRoom() throws Exception {
        try (Stream<Path> files = Files.list(WEIGHTS)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(8_000_000);
        }
    }

    @Test
    void areNotFoundUnderAnyOtherName() {
        for (var name : List.of("Z", "../S", "", "S/../S")) {
            assertThatThrownBy(() -> Model.named(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Lore lore(Model model) {
        return ((Map<?, ?>) model.card().content().get("world")).get("kind").equals("facts")
                ? model.facts()
                : model.circle();
    }
}
