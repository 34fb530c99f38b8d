package org.paradigm.transformer;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From words to the logits of the last: ours and ONNX Runtime's, both on one thread and the same weights. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Forward {
    private static final int PAST = 63;

    /** Width and layers; with 298 words and 64 positions about 46k, 239k and 871k parameters. */
    @Param({"32x2", "64x4", "128x4"})
    public String network;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private Weights weights;
    private Pass pass;
    private Pass cached;
    private int[] sixteen;
    private int[] sixtyFour;
    private Session onnx16;
    private Session onnx64;
    private Session onnxCached;

    private record Session(OrtSession session, Map<String, OnnxTensor> inputs) {
        float run() throws OrtException {
            try (var result = session.run(inputs)) {
                return ((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
            }
        }
    }

    @Setup
    public void prepare() throws OrtException {
        var extent = network.split("x");
        weights = Weights.random(
                Architecture.of(298, 64, Integer.parseInt(extent[0]), 4, Integer.parseInt(extent[1]), true),
                new Dice(1));
        var dice = new Dice(2);
        sixtyFour = new int[64];
        Arrays.setAll(sixtyFour, i -> dice.below(298));
        sixteen = Arrays.copyOf(sixtyFour, 16);
        pass = new Pass(weights);
        cached = new Pass(weights).run(Arrays.copyOf(sixtyFour, PAST));
        onnx16 = session(sixteen, 0);
        onnx64 = session(sixtyFour, 0);
        onnxCached = session(new int[] {sixtyFour[PAST]}, PAST);
        agree(ours16(), onnx16.run());
        agree(ours64(), onnx64.run());
        agree(oursCached(), onnxCached.run());
    }

    private static void agree(float ours, float theirs) {
        if (Math.abs(ours - theirs) > 1e-4) {
            throw new IllegalStateException("Ours says " + ours + ", ONNX Runtime " + theirs);
        }
    }

    private Session session(int[] words, int past) throws OrtException {
        var options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        var session = environment.createSession(Onnx.file(weights, words.length, past), options);
        var ids = Arrays.stream(words).asLongStream().toArray();
        var input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), new long[] {words.length});
        if (past == 0) {
            return new Session(session, Map.of("words", input));
        }
        var shape = weights.architecture();
        var d = shape.width();
        var size = d / shape.heads();
        var keysAndValues = FloatBuffer.allocate(shape.layers() * 2 * past * d);
        for (var layer = 0; layer < shape.layers(); layer++) {
            for (var kind = 1; kind <= 2; kind++) {
                for (var head = 0; head < shape.heads(); head++) {
                    for (var t = 0; t < past; t++) {
                        keysAndValues.put(cached.traces.get(layer).queryKeyValue[t], kind * d + head * size, size);
                    }
                }
            }
        }
        var before = OnnxTensor.createTensor(
                environment, keysAndValues.flip(), new long[] {shape.layers(), 2, shape.heads(), past, size});
        return new Session(session, Map.of("words", input, "past", before));
    }

    @Benchmark
    public float ours16() {
        return pass.run(sixteen).logits(15)[0];
    }

    @Benchmark
    public float onnx16() throws OrtException {
        return onnx16.run();
    }

    @Benchmark
    public float ours64() {
        return pass.run(sixtyFour).logits(63)[0];
    }

    @Benchmark
    public float onnx64() throws OrtException {
        return onnx64.run();
    }

    /** Reads the 64th word; the 63 before it have been read. */
    @Benchmark
    public float oursCached() {
        return cached.again(PAST, sixtyFour[PAST]).logits(PAST)[0];
    }

    @Benchmark
    public float onnxCached() throws OrtException {
        return onnxCached.run();
    }
}
