package org.paradigm.transformer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * The network of {@link RepliesTraining} is really moved, by policy gradient (Williams 1992): it draws replies, and those
 * whose reward less beta times ln(policy / reference) lies above the mean of the others are made likelier. The reward is
 * fitted to the lab's pairs as somebody ranks them who looks at one thing only.
 */
final class RepliesMoving {
    static final String NAME = "rlhf-moved";
    private static final List<String> BETAS = List.of("2", "1", "0.5", "0.25", "0.1", "0");
    private static final List<Comparisons.Judge> JUDGES =
            List.of(Comparisons.Judge.LONGER, Comparisons.Judge.POLITE, Comparisons.Judge.SOUND);
    private static final int STEPS = 150;
    private static final int BATCH = 64;
    private static final int SEEDS = 3;
    private static final int WARM_UP = 10;
    private static final float RATE = 1e-3f;
    private static final int DRAWS = 10;
    private static final int PARTS = 10_000;

    private final Path room;
    private final Replies replies = new Replies();
    private final Weights reference = Model.named(RepliesTraining.NAME).weights();
    private final LinkedHashMap<String, List<Object>> figures = new LinkedHashMap<>();
    private final LinkedHashMap<String, Object> examples = new LinkedHashMap<>();

    RepliesMoving(Path room) {
        this.room = room;
    }

    /** @param seeds how many, 0 for all */
    void run(Path weights, int seeds) throws IOException {
        var comparisons = Comparisons.of(reference, replies);
        var seconds = 0.0;
        var many = seeds == 0 ? SEEDS : seeds;
        for (var judge : JUDGES) {
            var preference = comparisons.fit(replies, comparisons.judged(replies, judge), false);
            measure(reference, preference, judge.name().toLowerCase(Locale.ROOT) + ".reference");
            example(reference, judge.name().toLowerCase(Locale.ROOT) + ".reference");
            for (var beta : BETAS) {
                for (var seed = 1; seed <= many; seed++) {
                    var policy = reference.copy();
                    var name = judge.name().toLowerCase(Locale.ROOT) + "." + beta;
                    seconds += move(policy, preference, Double.parseDouble(beta), seed, name);
                    measure(policy, preference, name);
                    if (seed == 1) {
                        example(policy, name);
                    }
                }
            }
        }
        var card = new LinkedHashMap<String, Object>();
        card.put("name", NAME);
        card.put("command", "bash src/train/run " + NAME);
        card.put("moved", RepliesTraining.NAME);
        card.put(
                "training",
                CardWriter.ordered(
                        "steps",
                        STEPS,
                        "replies_a_step",
                        BATCH,
                        "rate",
                        Double.parseDouble("" + RATE),
                        "seeds",
                        many,
                        "seconds",
                        CardWriter.rounded(seconds, 10),
                        "java",
                        System.getProperty("java.version")));
        card.put("examples", examples);
        card.put("figures", figures);
        Files.writeString(weights.resolve(NAME + ".json"), Json.write(card));
    }

    private double move(Weights policy, Preference preference, double beta, int seed, String name) throws IOException {
        var optimiser = new AdamW(() -> new Weights(policy.architecture()), 0);
        var schedule = new Schedule(RATE, WARM_UP, STEPS);
        var writing = new Writing(policy);
        var pass = new Pass(policy, 1, Replies.SPAN, new VectorProducts());
        var backward = new Backward(pass);
        var before = new Pass(reference);
        var questions = Replies.questions();
        var words = new int[Replies.SPAN];
        var targets = new int[Replies.SPAN];
        var run = NAME + "-" + name + "-" + seed;
        var checkpoint = new Checkpoint(room.resolve(run + ".safetensors"));
        return new Practice(run, checkpoint, policy, optimiser, STEPS, BATCH * Replies.SPAN).train(step -> {}, step -> {
            var dice = new Dice(1_000_003L * seed + step);
            var asked = new ArrayList<Replies.Question>();
            var drawn = new ArrayList<int[]>();
            var worth = new double[BATCH];
            var mean = 0.0;
            for (var i = 0; i < BATCH; i++) {
                var question = questions.get(dice.below(questions.size()));
                var reply = writing.sampled(1, dice, Replies.prompt(question));
                var reward = reward(preference, question, reply);
                var away = log(pass, question, reply) - log(before, question, reply);
                asked.add(question);
                drawn.add(reply);
                worth[i] = reward - beta * away;
                mean += worth[i] / BATCH;
            }
            var gradients = new Weights(policy.architecture());
            for (var i = 0; i < BATCH; i++) {
                replies.text(words, targets, 0, asked.get(i), drawn.get(i));
                pass.runAll(words);
                // Against the mean of the others, which does not hang on this reply.
                backward.run(targets, (float) ((worth[i] - mean) / (BATCH - 1)), gradients);
            }
            optimiser.step(policy, gradients, schedule.rate(step), 1);
            return -mean;
        });
    }

    /** ln of the probability that a network gives a reply, its full stop included. */
    private static double log(Pass pass, Replies.Question question, int... reply) {
        var prompt = Replies.prompt(question);
        var text = Arrays.copyOf(prompt, prompt.length + reply.length);
        System.arraycopy(reply, 0, text, prompt.length, reply.length);
        pass.run(text);
        var sum = 0.0;
        for (var at = prompt.length - 1; at < text.length; at++) {
            var next = at + 1 < text.length ? text[at + 1] : Vocabulary.STOP;
            sum += StrictMath.log(Math.max(pass.probabilities(at)[next], 1e-30));
        }
        return sum;
    }

    private double reward(Preference preference, Replies.Question question, int... reply) {
        return preference.reward(Comparisons.numbers(replies.traits(question, reply), false));
    }

    private void measure(Weights policy, Preference preference, String name) {
        var writing = new Writing(policy);
        var now = new Pass(policy);
        var before = new Pass(reference);
        var dice = new Dice(8000);
        var reward = 0.0;
        var away = 0.0;
        var sound = 0;
        var words = 0;
        var polite = 0;
        var twice = 0;
        var drawn = 0;
        for (var question : Replies.questions()) {
            int[] last = null;
            for (var draw = 0; draw < DRAWS; draw++) {
                var reply = writing.sampled(1, dice, Replies.prompt(question));
                var traits = replies.traits(question, reply);
                reward += reward(preference, question, reply);
                away += log(now, question, reply) - log(before, question, reply);
                sound += traits.sound() ? 1 : 0;
                words += traits.words();
                polite += traits.polite();
                twice += Arrays.equals(last, reply) ? 1 : 0;
                last = reply;
                drawn++;
            }
        }
        put(name + ".reward", reward / drawn);
        put(name + ".kl", away / drawn);
        put(name + ".sound", (double) sound / drawn);
        put(name + ".words", (double) words / drawn);
        put(name + ".polite", (double) polite / drawn);
        put(name + ".twice", (double) twice / (drawn / DRAWS * (DRAWS - 1)));
    }

    /** What the first seed's network finds likeliest to reply to the first question, by the numbers of its words. */
    private void example(Weights policy, String name) {
        var reply =
                new Writing(policy).greedy(Replies.prompt(Replies.questions().get(0)));
        examples.put(name, Arrays.stream(reply).boxed().toList());
    }

    private void put(String figure, double value) {
        figures.computeIfAbsent(figure, any -> new ArrayList<>()).add(CardWriter.rounded(value, PARTS));
    }
}
