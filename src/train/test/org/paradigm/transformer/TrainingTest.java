package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
    @TempDir
    private Path room;

    @Test
    void goesOnFromACheckpointAsIfItHadNeverStopped() throws Exception {
        var recipe = Recipe.named("S");
        var lore = recipe.committed().lore();
        var straight = new Course(recipe, lore, 3);
        straight.until(8);
        var stopped = new Course(recipe, lore, 3);
        stopped.until(5);
        var checkpoint = new Checkpoint(room.resolve("x.safetensors"));
        checkpoint.save(stopped.weights(), stopped.optimiser(), 12.5);
        var resumed = new Course(recipe, lore, 3);
        assertThat(resumed.resume(checkpoint)).isEqualTo(12.5);
        resumed.until(8);
        assertThat(Model.file(resumed.weights())).isEqualTo(Model.file(straight.weights()));
        assertThat(Model.file(resumed.weights())).isNotEqualTo(Model.file(stopped.weights()));
    }
}
