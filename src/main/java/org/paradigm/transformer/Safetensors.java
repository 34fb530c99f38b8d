package org.paradigm.transformer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of named tensors as the field writes them (<a
 * href="https://github.com/huggingface/safetensors#format">safetensors</a>): eight bytes with the header's length, the
 * header in JSON, then the numbers, little-endian and without gaps. As strict as the original.
 *
 * @param metadata what else the file says, text by text
 */
record Safetensors(Map<String, Tensor> tensors, Map<String, String> metadata) {
    private static final int LONGEST_HEADER = 100_000_000;
    private static final Map<String, Integer> BYTES = Map.ofEntries(
            Map.entry("BOOL", 1),
            Map.entry("U8", 1),
            Map.entry("I8", 1),
            Map.entry("F8_E5M2", 1),
            Map.entry("F8_E4M3", 1),
            Map.entry("I16", 2),
            Map.entry("U16", 2),
            Map.entry("F16", 2),
            Map.entry("BF16", 2),
            Map.entry("I32", 4),
            Map.entry("U32", 4),
            Map.entry("F32", 4),
            Map.entry("F64", 8),
            Map.entry("I64", 8),
            Map.entry("U64", 8));

    /** Numbers in single precision, and how they are to be indexed. */
    record Tensor(List<Long> shape, float[] values) {}

    private record Place(String name, String type, List<Long> shape, long begin, long end) {}

    /**
     * @param name of the file, for messages
     * @throws IllegalArgumentException naming the file and what is wrong with it
     */
    static Safetensors read(byte[] file, String name) {
        try {
            return read(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name + ": " + wrong.getMessage(), wrong);
        }
    }

    private static Safetensors read(ByteBuffer file) {
        check(file.remaining() >= 8, "shorter than the eight bytes that every such file begins with");
        var length = file.getLong();
        check(length >= 0 && length <= LONGEST_HEADER, "a header of " + Long.toUnsignedString(length) + " bytes");
        check(length <= file.remaining(), "ends within its header of " + length + " bytes");
        var bytes = new byte[(int) length];
        file.get(bytes);
        check(length > 0 && bytes[0] == '{', "the header does not begin with {");
        var header = header(bytes);

        var metadata = new LinkedHashMap<String, String>();
        if (header.remove("__metadata__") instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                check(value instanceof String, "__metadata__ has something other than text under " + key);
                metadata.put((String) key, (String) value);
            });
        }
        var places = new ArrayList<Place>();
        header.forEach((tensor, value) -> places.add(place(tensor, value)));
        places.sort(Comparator.comparingLong(Place::begin).thenComparing(Place::end));
        var end = 0L;
        for (var place : places) {
            check(place.begin >= end, place.name + " overlaps what comes before it");
            check(place.begin == end, "a hole before " + place.name);
            end = place.end;
        }
        check(end <= file.remaining(), "ends within its numbers: " + file.remaining() + " bytes of " + end);
        check(end == file.remaining(), (file.remaining() - end) + " bytes after the last tensor");

        var tensors = new LinkedHashMap<String, Tensor>();
        for (var place : places) {
            check(place.type.equals("F32"), place.name + " is of type " + place.type + "; only F32 is used here");
            var values = new float[(int) ((place.end - place.begin) / 4)];
            file.asFloatBuffer().get(values);
            file.position(file.position() + 4 * values.length);
            tensors.put(place.name, new Tensor(place.shape, values));
        }
        return new Safetensors(tensors, metadata);
    }

    private static Map<String, Object> header(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            if (Json.read(text.toString()) instanceof Map<?, ?> map) {
                var header = new LinkedHashMap<String, Object>();
                map.forEach((key, value) -> header.put((String) key, value));
                check(
                        !header.containsKey("__metadata__") || header.get("__metadata__") instanceof Map,
                        "__metadata__ is not a map");
                return header;
            }
            throw new IllegalArgumentException("the header is not a JSON object");
        } catch (CharacterCodingException wrong) {
            throw new IllegalArgumentException("the header is not UTF-8", wrong);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("the header is " + wrong.getMessage(), wrong);
        }
    }

    private static Place place(String name, Object value) {
        check(value instanceof Map, name + " is not described by a map");
        var map = (Map<?, ?>) value;
        check(map.keySet().equals(java.util.Set.of("dtype", "shape", "data_offsets")), name + " has " + map.keySet());
        check(map.get("dtype") instanceof String type && BYTES.containsKey(type), name + ": dtype " + map.get("dtype"));
        var shape = numbers(map.get("shape"), name + ": shape");
        var offsets = numbers(map.get("data_offsets"), name + ": data_offsets");
        check(offsets.size() == 2 && offsets.get(0) <= offsets.get(1), name + ": data_offsets " + offsets);
        try {
            var size = (long) BYTES.get((String) map.get("dtype"));
            for (var extent : shape) {
                size = Math.multiplyExact(size, extent);
            }
            check(
                    size == offsets.get(1) - offsets.get(0),
                    name + ": " + shape + " takes " + size + " bytes, not " + offsets.get(0) + " to " + offsets.get(1));
        } catch (ArithmeticException overflow) {
            throw new IllegalArgumentException(name + ": shape " + shape + " is too large", overflow);
        }
        return new Place(name, (String) map.get("dtype"), shape, offsets.get(0), offsets.get(1));
    }

    private static List<Long> numbers(Object value, String what) {
        check(value instanceof List, what + " is not a list");
        return ((List<?>) value)
                .stream()
                        .map(number -> {
                            check(number instanceof Long whole && whole >= 0, what + " has " + number);
                            return (Long) number;
                        })
                        .toList();
    }

    private static void check(boolean right, String wrong) {
        if (!right) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /** The file's bytes; the header is padded with spaces so that the numbers begin at a multiple of eight. */
    byte[] write() {
        var header = new LinkedHashMap<String, Object>();
        if (!metadata.isEmpty()) {
            header.put("__metadata__", metadata);
        }
        var size = 0L;
        for (var entry : tensors.entrySet()) {
            var end = size + 4L * entry.getValue().values.length;
            var place = new LinkedHashMap<String, Object>();
            place.put("dtype", "F32");
            place.put("shape", entry.getValue().shape);
            place.put("data_offsets", List.of(size, end));
            header.put(entry.getKey(), place);
            size = end;
        }
        var bytes = Json.compact(header).getBytes(StandardCharsets.UTF_8);
        var padded = (bytes.length + 7) / 8 * 8;
        var file = ByteBuffer.allocate((int) (8 + padded + size)).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(padded).put(bytes).put(" ".repeat(padded - bytes.length).getBytes(StandardCharsets.UTF_8));
        tensors.values().forEach(tensor -> {
            for (var value : tensor.values) {
                file.putFloat(value);
            }
        });
        return file.array();
    }
}
