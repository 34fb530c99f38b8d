package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsTest {
    @Test
    void readsWhatItHasWritten() {
        var weights = Weights.random(new Architecture(7, 4, 8, 2, List.of(2, 0), true), new Dice(3));
        var file = Model.file(weights);
        var read = Model.weights(file, "a.safetensors");
        assertThat(read.architecture()).isEqualTo(weights.architecture());
        assertThat(Model.file(read)).isEqualTo(file);
        assertThat(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong() % 8)
                .isZero();
        var both = Weights.random(new Architecture(7, 4, 8, 2, List.of(2, 0), true, false), new Dice(3));
        assertThat(Model.weights(Model.file(both), "b.safetensors").architecture())
                .isEqualTo(both.architecture());
    }

    @Test
    void readsAHeaderPaddedWithSpaces() {
        var read = Safetensors.read(
                file(
                        "{\"__metadata__\":{\"k\":\"é\"},\"a\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[0,8]},"
                                + "\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,16]}}   ",
                        16),
                "x");
        assertThat(read.metadata()).isEqualTo(Map.of("k", "é"));
        assertThat(read.tensors().get("a").shape()).containsExactly(2L, 1L);
        assertThat(read.tensors().get("b").values()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]| 0 | does not begin with {",
                "{\"a\":1}| 0 | a is not described",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}| 4 | takes 8 bytes",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}| 8 | a hole before a",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}| 8 | 4 bytes after the last",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}| 3 | ends within its numbers",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}| 4 | has -1",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1.0],\"data_offsets\":[0,4]}}| 4 | has 1.0",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}| 4 | data_offsets",
                "{\"a\":{\"dtype\":\"F99\",\"shape\":[1],\"data_offsets\":[0,4]}}| 4 | dtype F99",
                "{\"a\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,4]}}| 4 | only F32",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[99999999999,99999999999],\"data_offsets\":[0,4]}}| 4 | too large",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4],\"x\":1}}| 4 | a has",
                "{\"__metadata__\":{\"k\":1}}| 0 | something other than text",
                "{\"__metadata__\":null}| 0 | not a map",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]},\"a\":1}| 0 | twice",
                "{} x| 0 | after the end",
            })
    void refusesAFileThatBreaksTheRulesAndSaysWhich(String header, int bytes, String message) {
        assertThatThrownBy(() -> Safetensors.read(file(header, bytes), "models/x.safetensors"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("models/x.safetensors")
                .hasMessageContaining(message);
    }

    @Test
    void refusesTensorsThatOverlap() {
        var header = "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
                + "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}";
        assertThatThrownBy(() -> Safetensors.read(file(header, 8), "x")).hasMessageContaining("b overlaps");
    }

    @Test
    void refusesAFileCutOffAnywhere() {
        var file = Model.file(Weights.random(new Architecture(3, 2, 2, 1, List.of(0), true), new Dice(3)));
        for (var length = 0; length < file.length; length++) {
            var cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> Model.weights(cut, "cut.safetensors"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cut.safetensors");
        }
    }

    @Test
    void refusesAHeaderLongerThanAnyFile() {
        for (var length : new long[] {100_000_001, Long.MAX_VALUE, -1}) {
            var file = ByteBuffer.allocate(16)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(length)
                    .array();
            assertThatThrownBy(() -> Safetensors.read(file, "x")).hasMessageContaining("a header of");
        }
    }

    @Test
    void refusesWeightsOfAnotherShapeThanTheirMetadata() {
        var file = new String(
                Model.file(Weights.random(new Architecture(3, 2, 2, 1, List.of(0), true), new Dice(3))),
                StandardCharsets.ISO_8859_1);
        var other = file.replace("\"context\":\"2\"", "\"context\":\"1\"").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Model.weights(other, "x")).hasMessageContaining("positions");
        var none = file.replace("\"context\":\"2\"", "\"context\":\"-\"").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Model.weights(none, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] file(String header, int bytes) {
        var text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .array();
    }
}
