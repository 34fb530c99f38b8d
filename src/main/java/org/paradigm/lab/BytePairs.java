package org.paradigm.lab;

import com.knuddels.jtokkit.Encodings;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Byte pair encoding. A token is a string of bytes that is in the vocabulary; the earlier it was merged in training, the
 * lower its rank. All tokens stand in one array, so that 200,000 of them take 5 MB.
 */
final class BytePairs {
    private static final int NONE = Integer.MAX_VALUE;

    private final Pattern cut;
    /** All tokens, one after the other, by rank. */
    private final byte[] bytes;
    /** Where each begins; one more than there are. Of a rank that has no token, where the next begins. */
    private final int[] starts;
    /** Ranks by hash, each plus one; 0 where there is none. */
    private final int[] slots;

    private BytePairs(Pattern cut, byte[] bytes, int[] starts) {
        this.cut = cut;
        this.bytes = bytes;
        this.starts = starts;
        this.slots = new int[Integer.highestOneBit(starts.length) << 2];
        for (int rank = 0; rank + 1 < starts.length; rank++) {
            if (starts[rank] < starts[rank + 1]) {
                var slot = slot(bytes, starts[rank], starts[rank + 1]);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = rank + 1;
            }
        }
    }

    /** @param name of a file of jtokkit, one token a line: its bytes in Base64, a space, its rank; by rank */
    static BytePairs load(String name, Pattern cut) {
        try (var in = Encodings.class.getResourceAsStream(name + ".tiktoken")) {
            if (in == null) {
                throw new FileNotFoundException(name + ".tiktoken");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1), cut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BytePairs read(String text, Pattern cut) {
        var bytes = new byte[text.length()];
        var starts = new int[text.length() / 7 + 2];
        var filled = 0;
        var known = 0;
        for (var begin = 0; begin < text.length(); ) {
            var end = text.indexOf('\n', begin);
            end = end < 0 ? text.length() : end;
            var space = text.indexOf(' ', begin);
            var token = Base64.getDecoder().decode(text.substring(begin, space));
            var rank = Integer.parseInt(text, space + 1, end, 10);
            Arrays.fill(starts, known, rank + 1, filled);
            known = rank + 1;
            System.arraycopy(token, 0, bytes, filled, token.length);
            filled += token.length;
            begin = end + 1;
        }
        starts[known] = filled;
        return new BytePairs(cut, Arrays.copyOf(bytes, filled), Arrays.copyOf(starts, known + 1));
    }

    /** How many tokens there are; those that mark the end of a text and the like not counted. */
    int size() {
        return (int) Arrays.stream(slots).filter(slot -> slot != 0).count();
    }

    byte[] token(int rank) {
        return Arrays.copyOfRange(bytes, starts[rank], starts[rank + 1]);
    }

    /** The ranks of the tokens of a text, in order. */
    List<Integer> encode(String text) {
        var ranks = new ArrayList<Integer>();
        var words = cut.matcher(text);
        while (words.find()) {
            merge(words.group().getBytes(StandardCharsets.UTF_8), ranks);
        }
        return ranks;
    }

    /** Begins with single bytes and merges, again and again, the two neighbours whose union has the lowest rank. */
    private void merge(byte[] word, List<Integer> ranks) {
        var at = new int[word.length + 1];
        for (int i = 0; i <= word.length; i++) {
            at[i] = i;
        }
        var parts = word.length;
        while (true) {
            var lowest = NONE;
            var first = 0;
            for (int i = 0; i + 2 <= parts; i++) {
                var rank = rank(word, at[i], at[i + 2]);
                if (rank < lowest) {
                    lowest = rank;
                    first = i;
                }
            }
            if (lowest == NONE) {
                break;
            }
            System.arraycopy(at, first + 2, at, first + 1, parts - first - 1);
            parts--;
        }
        for (int i = 0; i < parts; i++) {
            ranks.add(rank(word, at[i], at[i + 1]));
        }
    }

    private int rank(byte[] word, int from, int to) {
        var slot = slot(word, from, to);
        while (slots[slot] != 0) {
            var rank = slots[slot] - 1;
            if (Arrays.equals(bytes, starts[rank], starts[rank + 1], word, from, to)) {
                return rank;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return NONE;
    }

    private int slot(byte[] word, int from, int to) {
        var hash = 0x811c9dc5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ word[i]) * 0x01000193;
        }
        return (hash ^ hash >>> 15) & (slots.length - 1);
    }
}
