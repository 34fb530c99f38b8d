package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A trained network, its words and its card. Read it once and share it: nothing in it changes. */
public record Model(Weights weights, Vocabulary vocabulary, Card card) {
    /**
     * One of the models that Paradigm comes with.
     *
     * @throws IllegalArgumentException when there is none of that name, or a file of it is damaged
     */
    public static Model named(String name) {
        var words = new ArrayList<Word>();
        for (var word : (List<?>) Card.json(name, ".vocabulary.json")) {
            words.add(new Word((String) ((List<?>) word).get(0), (String) ((List<?>) word).get(1)));
        }
        var file = ".safetensors";
        return new Model(weights(Card.bytes(name, file), name + file), new Vocabulary(words), Card.named(name));
    }

    public String name() {
        return card.name();
    }

    /** What it has learned, for those of the knowledge labs. */
    public Facts facts() {
        return new Facts(world("people"), world("names"), world("seed"));
    }

    /** What it has learned, for the model of people who know each other. */
    public Circle circle() {
        return new Circle(world("people"), world("seed"));
    }

    private int world(String what) {
        if (card.content().get("world") instanceof Map<?, ?> world && world.get(what) instanceof Long number) {
            return number.intValue();
        }
        throw new IllegalStateException(name() + " has not learned such a world");
    }

    /** From a file in the format of safetensors, whose metadata tell the shape. */
    static Weights weights(byte[] bytes, String file) {
        var read = Safetensors.read(bytes, file);
        try {
            var metadata = read.metadata();
            var shape = new Architecture(
                    Integer.parseInt(metadata.getOrDefault("words", "")),
                    Integer.parseInt(metadata.getOrDefault("context", "")),
                    Integer.parseInt(metadata.getOrDefault("width", "")),
                    Integer.parseInt(metadata.getOrDefault("heads", "")),
                    Arrays.stream(metadata.getOrDefault("windows", "").split(","))
                            .map(Integer::valueOf)
                            .toList(),
                    Boolean.parseBoolean(metadata.getOrDefault("feed_forward", "")),
                    Boolean.parseBoolean(metadata.getOrDefault("causal", "true")));
            var floor =
                    (long) shape.width() * (2L * shape.words() + shape.context() + 4L * shape.layers() * shape.width());
            if (floor > bytes.length / 4) {
                throw new IllegalArgumentException("its metadata tell of more numbers than it has");
            }
            var weights = new Weights(shape);
            fill(weights, read);
            return weights;
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    static void fill(Parameters network, Safetensors read) {
        var tensors = network.tensors();
        if (!tensors.keySet().equals(read.tensors().keySet())) {
            throw new IllegalArgumentException("has tensors " + read.tensors().keySet());
        }
        tensors.forEach((name, matrix) -> fill(name, matrix, read.tensors().get(name)));
    }

    static void fill(String name, float[][] matrix, Safetensors.Tensor tensor) {
        if (!tensor.shape().equals(shape(name, matrix))) {
            throw new IllegalArgumentException(name + " is " + tensor.shape() + ", not " + shape(name, matrix));
        }
        var columns = matrix[0].length;
        for (var row = 0; row < matrix.length; row++) {
            System.arraycopy(tensor.values(), row * columns, matrix[row], 0, columns);
        }
    }

    private static List<Long> shape(String name, float[][] matrix) {
        return name.endsWith("norm")
                ? List.of((long) matrix[0].length)
                : List.of((long) matrix.length, (long) matrix[0].length);
    }

    /** The same weights as such a file, which {@link #weights} reads. */
    static byte[] file(Weights weights) {
        var shape = weights.architecture();
        var metadata = new LinkedHashMap<String, String>();
        metadata.put("words", "" + shape.words());
        metadata.put("context", "" + shape.context());
        metadata.put("width", "" + shape.width());
        metadata.put("heads", "" + shape.heads());
        metadata.put(
                "windows",
                String.join(",", shape.windows().stream().map(String::valueOf).toList()));
        metadata.put("feed_forward", "" + shape.feedForward());
        if (!shape.causal()) {
            metadata.put("causal", "false");
        }
        return new Safetensors(tensors(weights), metadata).write();
    }

    static Map<String, Safetensors.Tensor> tensors(Parameters weights) {
        var tensors = new LinkedHashMap<String, Safetensors.Tensor>();
        weights.tensors().forEach((name, matrix) -> {
            var columns = matrix[0].length;
            var values = new float[matrix.length * columns];
            for (var row = 0; row < matrix.length; row++) {
                System.arraycopy(matrix[row], 0, values, row * columns, columns);
            }
            tensors.put(name, new Safetensors.Tensor(shape(name, matrix), values));
        });
        return tensors;
    }

    /**
     * One of the recurrent networks that Paradigm comes with.
     *
     * @throws IllegalArgumentException when there is none of that name, or its file is damaged
     */
    public static Recurrent recurrent(String name) {
        return recurrent(Card.bytes(name, ".safetensors"), name + ".safetensors");
    }

    static Recurrent recurrent(byte[] bytes, String file) {
        var read = Safetensors.read(bytes, file);
        try {
            var about = read.metadata();
            var words = Integer.parseInt(about.getOrDefault("words", ""));
            var width = Integer.parseInt(about.getOrDefault("width", ""));
            if (words < 1 || width < 1 || (long) width * (2L * words + 8L * width) > bytes.length / 4) {
                throw new IllegalArgumentException("its metadata tell of more numbers than it has");
            }
            var network = new Recurrent(words, width, Boolean.parseBoolean(about.getOrDefault("attention", "")));
            fill(network, read);
            return network;
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    static byte[] file(Recurrent network) {
        var about = new LinkedHashMap<String, String>();
        about.put("words", "" + network.words());
        about.put("width", "" + network.width());
        about.put("attention", "" + network.attends());
        return new Safetensors(tensors(network), about).write();
    }

    /**
     * One of the mixtures of experts that Paradigm comes with.
     *
     * @throws IllegalArgumentException when there is none of that name, or its file is damaged
     */
    public static Mixture mixture(String name) {
        return mixture(Card.bytes(name, ".safetensors"), name + ".safetensors");
    }

    static Mixture mixture(byte[] bytes, String file) {
        var read = Safetensors.read(bytes, file);
        try {
            var about = read.metadata();
            var shape = Architecture.of(
                    whole(about, "words"),
                    whole(about, "context"),
                    whole(about, "width"),
                    whole(about, "heads"),
                    whole(about, "layers"),
                    false);
            var experts = whole(about, "experts");
            var neurons = whole(about, "neurons");
            if (shape.parameters() + 2L * experts * neurons * shape.width() > bytes.length / 4) {
                throw new IllegalArgumentException("its metadata tell of more numbers than it has");
            }
            var mixture = new Mixture(shape, experts, neurons);
            fill(mixture, read);
            return mixture;
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static int whole(Map<String, String> about, String what) {
        return Integer.parseInt(about.getOrDefault(what, ""));
    }

    static byte[] file(Mixture mixture) {
        var shape = mixture.attention();
        var about = new LinkedHashMap<String, String>();
        about.put("words", "" + shape.words());
        about.put("context", "" + shape.context());
        about.put("width", "" + shape.width());
        about.put("heads", "" + shape.heads());
        about.put("layers", "" + shape.layers());
        about.put("experts", "" + mixture.experts());
        about.put("neurons", "" + mixture.neurons());
        return new Safetensors(tensors(mixture), about).write();
    }
}
