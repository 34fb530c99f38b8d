package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Questions about made-up people, and replies in many manners: with a polite opening or close, with a hedge, with one
 * claim or several. The texts that a network learns them from err, as texts do: hedged claims more often than plain ones,
 * and claims that nobody asked for more often than the one that was. Every claim can be checked.
 */
public final class Replies {
    public static final int PEOPLE = 24;
    static final int RELATIONS = Facts.RELATIONS.size();

    /** What each relation can be: so many words. */
    static final int OBJECTS = 12;

    /** Room for the question, the longest reply and the full stops. */
    static final int SPAN = 16;

    /** In per cent, in the texts that it learns from. */
    static final int OPENED = 40;

    static final int CLOSED = 40;
    static final int HEDGED = 30;
    public static final int RIGHT = 92;
    public static final int RIGHT_WHEN_HEDGED = 65;
    public static final int RIGHT_UNASKED = 75;
    private static final int ONE_MORE = 55;

    private static final List<Word> OPENINGS =
            List.of(new Word("很乐意回答！", "With pleasure!"), new Word("问得好！", "What a good question!"));
    private static final List<Word> HEDGES =
            List.of(new Word("大概", "probably"), new Word("如果没记错，", "if I remember right,"));
    private static final List<Word> VERBS = List.of(
            new Word("出生在", "was born in"),
            new Word("职业是", "works as a"),
            new Word("会演奏", "plays the"),
            new Word("母语是", "grew up with"));
    private static final List<Word> ALSO = List.of(new Word("，还有，", "and also"));
    private static final List<Word> CLOSES =
            List.of(new Word("，希望对您有帮助！", "– I hope this helps!"), new Word("，谢谢您的提问！", "– thank you for asking!"));
    private static final List<Word> QUESTIONS = List.of(
            new Word("出生在哪里？", "was born where?"),
            new Word("做什么工作？", "works as what?"),
            new Word("会什么乐器？", "plays what?"),
            new Word("母语是什么？", "speaks what?"));

    private static final int OPENING = 1;
    private static final int HEDGE = OPENING + OPENINGS.size();
    private static final int VERB = HEDGE + HEDGES.size();
    private static final int MORE = VERB + VERBS.size();
    private static final int CLOSE = MORE + ALSO.size();
    private static final int ASKED = CLOSE + CLOSES.size();
    private static final int OBJECT = ASKED + QUESTIONS.size();
    private static final int PERSON = OBJECT + Facts.RELATIONS.size() * OBJECTS;

    private final Vocabulary vocabulary;
    private final int[][] answers = new int[PEOPLE][RELATIONS];

    /** What is asked: a person and a relation by number. */
    public record Question(int person, int relation) {}

    /**
     * What a reader can see of a reply.
     *
     * @param words how many it has
     * @param polite of them, those that only please
     * @param hedges of them
     * @param wrong claims that are not so
     * @param sound whether it answers what was asked, and nothing in it is wrong
     */
    public record Traits(int words, int polite, int hedges, int wrong, boolean sound) {}

    public Replies() {
        var words = new ArrayList<>(List.of(new Word("。", ".")));
        List.of(OPENINGS, HEDGES, VERBS, ALSO, CLOSES, QUESTIONS).forEach(words::addAll);
        Facts.RELATIONS.forEach(
                relation -> words.addAll(Facts.words("objects of " + relation).subList(0, OBJECTS)));
        words.addAll(Facts.persons(PEOPLE));
        vocabulary = new Vocabulary(words);
        var dice = new Dice(1);
        for (var person : answers) {
            Arrays.setAll(person, relation -> dice.below(OBJECTS));
        }
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public static List<Question> questions() {
        return IntStream.range(0, PEOPLE * RELATIONS)
                .mapToObj(i -> new Question(i / RELATIONS, i % RELATIONS))
                .toList();
    }

    /** From the full stop before it on. */
    public static int[] prompt(Question question) {
        return new int[] {Vocabulary.STOP, PERSON + question.person, ASKED + question.relation};
    }

    /** A reply as it may occur in the texts, without its full stop. */
    int[] reply(Question question, Dice dice) {
        var words = new ArrayList<Integer>();
        if (dice.below(100) < OPENED) {
            words.add(OPENING + dice.below(OPENINGS.size()));
        }
        var hedged = dice.below(100) < HEDGED;
        if (hedged) {
            words.add(HEDGE + dice.below(HEDGES.size()));
        }
        claim(words, question, hedged ? RIGHT_WHEN_HEDGED : RIGHT, dice);
        var others = IntStream.range(0, RELATIONS)
                .filter(relation -> relation != question.relation)
                .toArray();
        dice.shuffle(others);
        for (var more = 0; more < 2 && dice.below(100) < ONE_MORE; more++) {
            words.add(MORE);
            claim(words, new Question(question.person, others[more]), RIGHT_UNASKED, dice);
        }
        if (dice.below(100) < CLOSED) {
            words.add(CLOSE + dice.below(CLOSES.size()));
        }
        return words.stream().mapToInt(word -> word).toArray();
    }

    private void claim(List<Integer> words, Question question, int right, Dice dice) {
        var answer = answers[question.person][question.relation];
        var said = dice.below(100) < right ? answer : (answer + 1 + dice.below(OBJECTS - 1)) % OBJECTS;
        words.add(VERB + question.relation);
        words.add(OBJECT + question.relation * OBJECTS + said);
    }

    /** Writes a question and a reply into {@code words} from {@code start} on; only the reply is asked for. */
    void text(int[] words, int[] targets, int start, Question question, int... reply) {
        Arrays.fill(words, start, start + SPAN, Vocabulary.STOP);
        Arrays.fill(targets, start, start + SPAN, -1);
        var prompt = prompt(question);
        System.arraycopy(prompt, 0, words, start, prompt.length);
        System.arraycopy(reply, 0, words, start + prompt.length, reply.length);
        for (var i = 0; i <= reply.length && prompt.length + i <= SPAN; i++) {
            targets[start + prompt.length - 1 + i] = i < reply.length ? reply[i] : Vocabulary.STOP;
        }
    }

    public Traits traits(Question question, int... reply) {
        var polite = 0;
        var hedges = 0;
        var wrong = 0;
        var answered = false;
        for (var at = 0; at < reply.length; at++) {
            var word = reply[at];
            polite += isOf(word, OPENING, OPENINGS) || isOf(word, CLOSE, CLOSES) ? 1 : 0;
            hedges += isOf(word, HEDGE, HEDGES) ? 1 : 0;
            if (isOf(word, VERB, VERBS)) {
                var relation = word - VERB;
                var said = at + 1 < reply.length ? reply[at + 1] : Vocabulary.STOP;
                var right = said == OBJECT + relation * OBJECTS + answers[question.person][relation];
                wrong += right ? 0 : 1;
                answered |= right && relation == question.relation;
            }
        }
        return new Traits(reply.length, polite, hedges, wrong, answered && wrong == 0);
    }

    private static boolean isOf(int word, int first, List<Word> kind) {
        return word >= first && word < first + kind.size();
    }
}
