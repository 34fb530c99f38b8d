package org.paradigm.transformer;

import java.util.Arrays;
import java.util.Map;

/**
 * How a network of {@link ChainsTraining} is made.
 *
 * @param lesson what its texts are like
 * @param longest the most steps of a problem in training
 * @param steps of training, the most where it ends sooner
 * @param batch texts a step
 * @param span words a text has room for
 * @param enough the loss at which it ends, 0 where it goes to the end
 */
record ChainsRecipe(
        String name,
        Lesson lesson,
        int context,
        int longest,
        int steps,
        int batch,
        int span,
        float rate,
        double enough) {
    static final float DECAY = 0.02f;
    static final int WARM_UP = 100;
    static final int ROUTES = 3;
    private static final int CROWDED = 6;

    enum Lesson {
        /** The answer comes right after the equals sign. */
        DIRECT,
        /** So it does, and problems get longer little by little. */
        DIRECT_GROWING,
        /** The solution is written step by step. */
        STEPS,
        /** So it is, along one of several routes. */
        ROUTES,
        /** So it is; in half of the texts a neutral clause stands among the steps. */
        UNDISTURBED,
        /**
         * So it is; in a sixth of the texts each there is none, a neutral one, or a step of the other person elsewhere, and
         * in the other half there are such steps beside one, several or all.
         */
        DISTURBED
    }

    static ChainsRecipe named(String name) {
        return switch (name) {
            case "cot-steps" -> new ChainsRecipe(name, Lesson.STEPS, 34, 6, 1000, 64, 34, 6e-3f, 0);
            case "cot-direct" -> new ChainsRecipe(name, Lesson.DIRECT, 34, 6, 8000, 64, 14, 3e-3f, 0);
            case "cot-curriculum" -> new ChainsRecipe(name, Lesson.DIRECT_GROWING, 34, 6, 8000, 64, 14, 3e-3f, 0);
            case "vote-good" -> new ChainsRecipe(name, Lesson.ROUTES, 24, 3, 1500, 64, 24, 6e-3f, 0);
            case "vote-half" -> new ChainsRecipe(name, Lesson.ROUTES, 24, 3, 1500, 64, 24, 6e-3f, 0.45);
            case "distractor-without" -> new ChainsRecipe(name, Lesson.UNDISTURBED, 24, 4, 3000, 64, 24, 6e-3f, 0);
            case "distractor-with" -> new ChainsRecipe(name, Lesson.DISTURBED, 24, 4, 3000, 64, 24, 6e-3f, 0);
            default -> throw new IllegalArgumentException("No recipe for " + name);
        };
    }

    Vocabulary vocabulary() {
        return clauses() ? new Clauses().vocabulary() : new Chains().vocabulary();
    }

    private boolean clauses() {
        return lesson == Lesson.UNDISTURBED || lesson == Lesson.DISTURBED;
    }

    Architecture shape() {
        return Architecture.of(vocabulary().size(), context, 32, 4, 2, true);
    }

    /** Writes a text into {@code words} from {@code start} on, and what is asked for into {@code targets}. */
    void text(int[] words, int[] targets, int start, int step, Dice dice) {
        var problem = problem(step, dice);
        var asked = asked(problem, dice);
        var solution = lesson == Lesson.DIRECT || lesson == Lesson.DIRECT_GROWING
                ? new int[] {Chains.digit(problem.answer())}
                : Chains.solution(
                        problem,
                        problem.routes().get(dice.below(problem.routes().size())));
        var length = asked.length + solution.length - 1;
        var at = start + dice.below(span - length + 1);
        Arrays.fill(words, start, start + span, Vocabulary.STOP);
        System.arraycopy(asked, 0, words, at, asked.length);
        for (var i = 0; i < solution.length; i++) {
            targets[at + asked.length - 1 + i] = solution[i];
            if (i + 1 < solution.length) {
                words[at + asked.length + i] = solution[i];
            }
        }
    }

    private Chains.Problem problem(int step, Dice dice) {
        return switch (lesson) {
            case ROUTES -> Chains.routes(ROUTES, longest, dice);
            case DIRECT_GROWING -> Chains.problem(1 + dice.below(growing((double) step / steps)), dice);
            default -> Chains.problem(1 + dice.below(longest), dice);
        };
    }

    /** One step for a tenth of the training, the longest from three quarters of it on. */
    private int growing(double progress) {
        return progress < 0.1 ? 1 : Math.min(longest, 2 + (int) ((longest - 1) * (progress - 0.1) / 0.65));
    }

    private int[] asked(Chains.Problem problem, Dice dice) {
        if (!clauses()) {
            return Chains.words(problem);
        }
        var kinds = Clauses.Kind.values();
        var person = dice.below(Clauses.PEOPLE);
        var kind = dice.below(lesson == Lesson.DISTURBED ? CROWDED : 2);
        return kind < kinds.length - 1
                ? Clauses.puzzle(problem, person, kinds[kind], dice).words()
                : Clauses.crowd(problem, person, dice);
    }

    Map<String, Double> measure(Weights network) {
        return ChainsMeasures.of(network, lesson);
    }
}
