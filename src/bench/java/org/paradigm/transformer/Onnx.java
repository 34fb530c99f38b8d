package org.paradigm.transformer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A network as an ONNX file (opset 13), for ONNX Runtime to run beside ours: words in, logits of the last position out.
 * Just enough of protocol buffers for that.
 */
final class Onnx {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final Weights weights;
    private final Architecture shape;
    private final int tokens;
    private final int past;
    private final ByteArrayOutputStream graph = new ByteArrayOutputStream();
    private int names;

    private Onnx(Weights weights, int tokens, int past) {
        this.weights = weights;
        this.shape = weights.architecture();
        this.tokens = tokens;
        this.past = past;
    }

    /**
     * @param tokens how many words are read at once
     * @param past how many keys and values there are already, given as "past" [L, 2, h, past, d/h]
     */
    static byte[] file(Weights weights, int tokens, int past) {
        var onnx = new Onnx(weights, tokens, past);
        onnx.build();
        var opset = new ByteArrayOutputStream();
        field(opset, 2, 13);
        var model = new ByteArrayOutputStream();
        field(model, 1, 8);
        field(model, 8, opset.toByteArray());
        field(model, 7, onnx.graph.toByteArray());
        return model.toByteArray();
    }

    private void build() {
        text(graph, 2, "network");
        field(graph, 11, value("words", INT64, tokens));
        if (past > 0) {
            field(
                    graph,
                    11,
                    value("past", FLOAT, shape.layers(), 2, shape.heads(), past, shape.width() / shape.heads()));
        }
        field(graph, 12, value("logits", FLOAT, 1, shape.words()));
        var positions = new float[tokens][];
        System.arraycopy(weights.positions, past, positions, 0, tokens);
        var x = node("Add", "", node("Gather", "", constant(weights.embedding), "words"), constant(positions));
        for (var layer = 0; layer < shape.layers(); layer++) {
            x = node("Add", "", x, attention(layer, x));
            if (shape.feedForward()) {
                var parts = weights.layers.get(layer);
                var up = node("MatMul", "", norm(x, parts.feedForwardNorm()), constant(parts.up()));
                x = node("Add", "", x, node("MatMul", "", node("Relu", "", up), constant(parts.down())));
            }
        }
        var last = node("Gather", "", x, integers(tokens - 1));
        named("MatMul", "logits", norm(last, weights.norm), constant(weights.unembedding));
    }

    private String attention(int number, String x) {
        var layer = weights.layers.get(number);
        var heads = shape.heads();
        var size = shape.width() / heads;
        var all = node("MatMul", "", norm(x, layer.attentionNorm()), constant(layer.queryKeyValue()));
        var split = node("Reshape", "", all, integers(tokens, 3, heads, size));
        var apart = node("Transpose", "1,2,0,3", split); // [3, h, T, d/h]
        var query = part(apart, 0);
        var key = part(apart, 1);
        var value = part(apart, 2);
        if (past > 0) {
            var before = part("past", number);
            key = node("Concat", "axis=1", part(before, 0), key);
            value = node("Concat", "axis=1", part(before, 1), value);
        }
        var scores = node("MatMul", "", query, node("Transpose", "0,2,1", key));
        var scaled = node("Mul", "", scores, constant(new float[][] {{(float) (1 / Math.sqrt(size))}}));
        var weight = node("Softmax", "axis=-1", node("Add", "", scaled, constant(mask(number))));
        var mixed = node("Transpose", "1,0,2", node("MatMul", "", weight, value));
        var flat = node("Reshape", "", mixed, integers(tokens, shape.width()));
        return node("MatMul", "", flat, constant(layer.output()));
    }

    /** One entry along the first axis, which disappears. */
    private String part(String tensor, int index) {
        return node("Gather", "", tensor, scalar(index));
    }

    private float[][] mask(int layer) {
        var mask = new float[tokens][past + tokens];
        for (var t = 0; t < tokens; t++) {
            for (var s = 0; s < past + tokens; s++) {
                mask[t][s] = s >= shape.horizon(layer, past + t) && s <= past + t ? 0 : -1e9f;
            }
        }
        return mask;
    }

    private String norm(String x, float[][] gain) {
        var mean = node("ReduceMean", "axes=-1", node("Mul", "", x, x));
        var root = node("Sqrt", "", node("Add", "", mean, constant(new float[][] {{1e-5f}})));
        return node("Mul", "", node("Div", "", x, root), constant(gain));
    }

    private String node(String operation, String attribute, String... inputs) {
        var output = "n" + names++;
        write(operation, attribute, output, inputs);
        return output;
    }

    private void named(String operation, String output, String... inputs) {
        write(operation, "", output, inputs);
    }

    private void write(String operation, String attribute, String output, String... inputs) {
        var node = new ByteArrayOutputStream();
        for (var input : inputs) {
            text(node, 1, input);
        }
        text(node, 2, output);
        text(node, 4, operation);
        if (attribute.startsWith("axis=")) {
            var one = new ByteArrayOutputStream();
            text(one, 1, "axis");
            field(one, 3, Long.parseLong(attribute.substring(5)));
            field(one, 20, 2);
            field(node, 5, one.toByteArray());
        } else if (!attribute.isEmpty()) {
            var list = new ByteArrayOutputStream();
            text(list, 1, attribute.startsWith("axes=") ? "axes" : "perm");
            for (var number : attribute.replace("axes=", "").split(",")) {
                field(list, 8, Long.parseLong(number));
            }
            field(list, 20, 7);
            field(node, 5, list.toByteArray());
        }
        field(graph, 1, node.toByteArray());
    }

    private String constant(float[][] matrix) {
        var columns = matrix[0].length;
        var bytes = ByteBuffer.allocate(4 * matrix.length * columns).order(ByteOrder.LITTLE_ENDIAN);
        for (var row : matrix) {
            for (var number : row) {
                bytes.putFloat(number);
            }
        }
        return initializer(FLOAT, bytes.array(), matrix.length, columns);
    }

    private String integers(long... numbers) {
        return initializer(INT64, bytes(numbers), numbers.length);
    }

    private String scalar(long number) {
        return initializer(INT64, bytes(number));
    }

    private static byte[] bytes(long... numbers) {
        var bytes = ByteBuffer.allocate(8 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (var number : numbers) {
            bytes.putLong(number);
        }
        return bytes.array();
    }

    private String initializer(int type, byte[] bytes, long... dimensions) {
        var name = "c" + names++;
        var tensor = new ByteArrayOutputStream();
        for (var dimension : dimensions) {
            field(tensor, 1, dimension);
        }
        field(tensor, 2, type);
        text(tensor, 8, name);
        field(tensor, 9, bytes);
        field(graph, 5, tensor.toByteArray());
        return name;
    }

    private static byte[] value(String name, int type, long... dimensions) {
        var all = new ByteArrayOutputStream();
        for (var size : dimensions) {
            var dimension = new ByteArrayOutputStream();
            field(dimension, 1, size);
            field(all, 1, dimension.toByteArray());
        }
        var tensor = new ByteArrayOutputStream();
        field(tensor, 1, type);
        field(tensor, 2, all.toByteArray());
        var kind = new ByteArrayOutputStream();
        field(kind, 1, tensor.toByteArray());
        var value = new ByteArrayOutputStream();
        text(value, 1, name);
        field(value, 2, kind.toByteArray());
        return value.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, int field, String text) {
        field(out, field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void field(ByteArrayOutputStream out, int field, byte[] bytes) {
        number(out, field << 3 | 2);
        number(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static void field(ByteArrayOutputStream out, int field, long number) {
        number(out, (long) field << 3);
        number(out, number);
    }

    private static void number(ByteArrayOutputStream out, long number) {
        var rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
