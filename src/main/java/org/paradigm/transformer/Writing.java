package org.paradigm.transformer;

import java.util.Arrays;
import java.util.OptionalInt;

/** Lets a network write on after a text, until it writes a full stop. */
public final class Writing {
    private final Pass pass;
    private final float[] likely;

    public Writing(Weights weights) {
        pass = new Pass(weights);
        likely = new float[weights.architecture().words()];
    }

    /** What is most likely, word by word ("greedy"). The full stop is not in it. */
    public int[] greedy(int... text) {
        pass.run(text);
        return write(0, new Dice(0));
    }

    /** What the dice say, word by word. Temperature 1 is the network's own probabilities; lower sharpens them. */
    public int[] sampled(double temperature, Dice dice, int... text) {
        if (temperature <= 0) {
            return greedy(text);
        }
        pass.run(text);
        return write(temperature, dice);
    }

    /** As {@link #sampled}, and the same text again; only what is written after it is computed anew. */
    public int[] again(double temperature, Dice dice, int... text) {
        pass.again(text.length - 1, text[text.length - 1]);
        return write(temperature, dice);
    }

    private int[] write(double temperature, Dice dice) {
        var from = pass.length();
        var room = pass.shape.context() - from;
        var written = new int[room];
        for (var count = 0; count < room; count++) {
            var word = next(temperature, dice);
            if (word.isEmpty()) {
                return Arrays.copyOf(written, count);
            }
            written[count] = word.getAsInt();
            pass.append(written[count]);
        }
        return written;
    }

    private OptionalInt next(double temperature, Dice dice) {
        var last = pass.length() - 1;
        var word = temperature <= 0 ? pass.guess(last) : draw(pass.logits(last), temperature, dice);
        return word == Vocabulary.STOP ? OptionalInt.empty() : OptionalInt.of(word);
    }

    private int draw(float[] logits, double temperature, Dice dice) {
        for (var word = 0; word < likely.length; word++) {
            likely[word] = (float) (logits[word] / temperature);
        }
        Exponential.softmax(likely, 0, likely.length);
        var at = dice.uniform();
        for (var word = 0; word < likely.length; word++) {
            at -= likely[word];
            if (at < 0) {
                return word;
            }
        }
        return likely.length - 1;
    }

    /** The word that is most likely to come after a text, alone: for a network that answers at once. */
    public int[] once(int... text) {
        return new int[] {next(text)};
    }

    /** The word that is most likely to come after a text. */
    public int next(int... text) {
        pass.run(text);
        return pass.guess(text.length - 1);
    }
}
