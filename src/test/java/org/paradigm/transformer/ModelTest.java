package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The models that are committed are those of their cards, and can do what the cards say. */
class ModelTest {
    private static final Path WEIGHTS = Path.of("src/main/weights");
    private static final String CHAINS = "(cot|vote|distractor)-.*";

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
        var sum =
                MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(WEIGHTS.resolve(name + ".safetensors")));
        assertThat(Card.named(name).content())
                .containsEntry("sha256", HexFormat.of().formatHex(sum));
        if (name.startsWith("pairs-lstm")) {
            var network = Model.recurrent(name);
            assertThat(Card.named(name).content()).containsEntry("parameters", (long) network.parameters());
            assertThat(network.attends()).isEqualTo(name.endsWith("attention"));
            return;
        }
        if (name.startsWith("moe-")) {
            var mixture = Model.mixture(name);
            assertThat(Card.named(name).content())
                    .containsEntry("parameters", (long) mixture.parameters())
                    .containsEntry("active", (long) mixture.active());
            return;
        }
        var model = Model.named(name);
        assertThat(model.card().content()).containsEntry("parameters", (long)
                model.weights().architecture().parameters());
        assertThat(model.vocabulary().words()).isEqualTo(vocabulary(model).words());
    }

    private static Vocabulary vocabulary(Model model) {
        if (model.name().startsWith("pairs-")) {
            return new Pairs().vocabulary();
        }
        if (model.name().startsWith("town-")) {
            return new Town().vocabulary();
        }
        if (model.name().startsWith("in-context")) {
            return new Sorting().vocabulary();
        }
        if (model.name().startsWith("cipher-")) {
            return new Cipher().vocabulary();
        }
        if (model.name().matches(CHAINS)) {
            return model.name().startsWith("distractor-") ? new Clauses().vocabulary() : new Chains().vocabulary();
        }
        if (model.name().equals("rlhf")) {
            return new Replies().vocabulary();
        }
        return model.name().equals("R")
                ? model.circle().vocabulary()
                : model.facts().vocabulary();
    }

    @Test
    void answerAsTheirCardsSay() throws Exception {
        for (var name : names()) {
            if (name.matches("(pairs|town|in-context|cipher|moe)-?.*|R|rlhf") || name.matches(CHAINS)) {
                continue;
            }
            var model = Model.named(name);
            var recall = Recall.of(new Pass(model.weights()), model.facts());
            var card = model.card();
            assertThat(recall.seen())
                    .as(name)
                    .isCloseTo(card.figure("recall.seen").committed(), within(0.003));
            assertThat(recall.unseen())
                    .as(name)
                    .isCloseTo(card.figure("recall.unseen").committed(), within(0.003));
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
    void lookUpByAttentionWhatASingleVectorCannotHold() {
        for (var name : List.of("pairs-transformer", "pairs-lstm", "pairs-lstm-attention")) {
            var card = Card.named(name);
            assertThat(card.figure("recall.1").lowest()).as(name).isGreaterThan(0.97);
            var recall = card.figure("recall.8");
            if (name.equals("pairs-lstm")) {
                assertThat(recall.highest()).isLessThan(0.6);
            } else {
                // from some seeds an LSTM has not learned to look back when its training ends; the page says so
                assertThat(recall.committed()).as(name).isGreaterThan(0.9);
            }
        }
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
}
