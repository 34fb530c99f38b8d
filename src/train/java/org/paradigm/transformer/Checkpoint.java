package org.paradigm.transformer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where a training is: weights, the optimiser's moments, steps and seconds, in one file that is replaced as a whole. */
record Checkpoint(Path file) {
    void save(Parameters weights, AdamW optimiser, double seconds) throws IOException {
        var tensors = new LinkedHashMap<String, Safetensors.Tensor>();
        put(tensors, "weights.", weights);
        put(tensors, "mean.", optimiser.mean);
        put(tensors, "square.", optimiser.square);
        var about = Map.of("steps", "" + optimiser.steps(), "seconds", "" + seconds);
        Files.createDirectories(file.getParent());
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, new Safetensors(tensors, about).write());
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** @return the seconds spent so far */
    double load(Parameters weights, AdamW optimiser) throws IOException {
        var read = Safetensors.read(Files.readAllBytes(file), file.toString());
        take(read.tensors(), "weights.", weights);
        take(read.tensors(), "mean.", optimiser.mean);
        take(read.tensors(), "square.", optimiser.square);
        optimiser.resume(Integer.parseInt(read.metadata().get("steps")));
        return Double.parseDouble(read.metadata().get("seconds"));
    }

    private static void put(Map<String, Safetensors.Tensor> tensors, String prefix, Parameters weights) {
        Model.tensors(weights).forEach((name, tensor) -> tensors.put(prefix + name, tensor));
    }

    private static void take(Map<String, Safetensors.Tensor> tensors, String prefix, Parameters weights) {
        weights.tensors().forEach((name, matrix) -> Model.fill(name, matrix, tensors.get(prefix + name)));
    }
}
