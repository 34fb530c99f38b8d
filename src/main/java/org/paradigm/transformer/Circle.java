package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * People who know each other: everybody has one teacher, one doctor, one landlord and one boss, all from the same
 * circle, and therefore one pupil, patient, tenant and assistant. It can be asked in both directions, and about the
 * teacher of someone's doctor; a fifth of these two-step questions is never told, so that it can be seen whether they
 * are composed or only remembered. A person is a single word.
 */
public final class Circle implements Lore {
    /** Relation 2i and 2i + 1 are each other's reverse. */
    public static final List<String> RELATIONS =
            List.of("teacher", "pupil", "doctor", "patient", "landlord", "tenant", "boss", "assistant");

    private static final List<Word> RELATION_WORDS = List.of(
            new Word("的老师", "'s teacher"),
            new Word("的学生", "'s pupil"),
            new Word("的医生", "'s doctor"),
            new Word("的病人", "'s patient"),
            new Word("的房东", "'s landlord"),
            new Word("的房客", "'s tenant"),
            new Word("的上司", "'s boss"),
            new Word("的助理", "'s assistant"));
    private static final int IS = 1;
    private static final int QUESTION = 2;
    private static final int ANSWER = 3;
    private static final int FIRST_RELATION = 4;

    private final Vocabulary vocabulary;
    private final int people;
    private final int[][] answers; // [relation][person]
    private final List<Question> told = new ArrayList<>();
    private final List<Question> untold = new ArrayList<>();

    /** How many people, and the seed of who is whose. */
    public record World(int people, long seed) implements Lore.World {
        @Override
        public Circle lore() {
            return new Circle(people, seed);
        }
    }

    /** Who, and along which one or two relations. */
    public record Question(int person, List<Integer> path) {}

    /** @param people at most 100 */
    public Circle(int people, long seed) {
        this.people = people;
        var words = new ArrayList<Word>();
        words.add(new Word("。", "."));
        words.add(new Word("是", "is"));
        words.add(new Word("问：", "Question:"));
        words.add(new Word("是谁？答：", "is who? Answer:"));
        words.addAll(RELATION_WORDS);
        words.addAll(Facts.persons(people));
        vocabulary = new Vocabulary(words);
        var dice = new Dice(seed);
        answers = new int[RELATIONS.size()][people];
        for (var relation = 0; relation < RELATIONS.size(); relation += 2) {
            // One round through everybody in a random order: nobody is their own teacher.
            var order = IntStream.range(0, people).toArray();
            dice.shuffle(order);
            for (var i = 0; i < people; i++) {
                answers[relation][order[i]] = order[(i + 1) % people];
                answers[relation + 1][order[(i + 1) % people]] = order[i];
            }
        }
        for (var person = 0; person < people; person++) {
            for (var one = 0; one < RELATIONS.size(); one++) {
                told.add(new Question(person, List.of(one)));
                for (var two = 0; two < RELATIONS.size(); two++) {
                    if (two != (one ^ 1)) {
                        (dice.below(5) == 0 ? untold : told).add(new Question(person, List.of(one, two)));
                    }
                }
            }
        }
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public int people() {
        return people;
    }

    /** Everything that is told in training. */
    public List<Question> told() {
        return List.copyOf(told);
    }

    /** The two-step questions that never are. */
    public List<Question> untold() {
        return List.copyOf(untold);
    }

    @Override
    public int size() {
        return told.size();
    }

    @Override
    public int[] tell(int number, Dice dice) {
        var question = told.get(number);
        var prompt = prompt(question, dice.below(phrasings()));
        var sentence = java.util.Arrays.copyOf(prompt, prompt.length + 2);
        sentence[prompt.length] = word(answer(question));
        sentence[prompt.length + 1] = Vocabulary.STOP;
        return sentence;
    }

    /** "X's teacher is" and "Question: X's teacher is who? Answer:". */
    public int phrasings() {
        return 2;
    }

    /** The beginning of a sentence, from the full stop before it to where the person belongs. */
    public int[] prompt(Question question, int phrasing) {
        var prompt = new int[3 + question.path.size() + phrasing];
        var at = 0;
        prompt[at++] = Vocabulary.STOP;
        if (phrasing == 1) {
            prompt[at++] = QUESTION;
        }
        prompt[at++] = word(question.person);
        for (var relation : question.path) {
            prompt[at++] = FIRST_RELATION + relation;
        }
        prompt[at] = phrasing == 1 ? ANSWER : IS;
        return prompt;
    }

    /** The person, by number, who is truly the answer. */
    public int answer(Question question) {
        var person = question.person;
        for (var relation : question.path) {
            person = answers[relation][person];
        }
        return person;
    }

    /** The same fact, asked from the other end: X's teacher is Y, so Y's pupil is X. */
    public Question reversed(int person, int relation) {
        return new Question(person, List.of(relation ^ 1));
    }

    /** The word of a person. */
    public int word(int person) {
        return FIRST_RELATION + RELATIONS.size() + person;
    }
}
