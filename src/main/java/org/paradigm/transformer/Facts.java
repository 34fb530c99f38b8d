package org.paradigm.transformer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The made-up world that the models of the knowledge labs learn: people with two names, and for each of them a
 * birthplace, a profession, an instrument and a language, one of 40 each. A fact is told in five phrasings, of which one,
 * another one for each fact, never occurs in training. Everything follows from the seed.
 */
public final class Facts implements Lore {
    /** The relations, in the order of their numbers. */
    public static final List<String> RELATIONS = List.of("birthplace", "profession", "instrument", "language");

    private final Vocabulary vocabulary;
    private final List<int[]> people = new ArrayList<>();
    private final List<List<Phrasing>> phrasings = new ArrayList<>();
    private final List<int[]> objects = new ArrayList<>();
    private final int[][] answers;
    private final int[][] unseen;

    /** How many people, how many first and as many last names, and the seed of who is what. */
    public record World(int people, int names, long seed) implements Lore.World {
        @Override
        public Facts lore() {
            return new Facts(people, names, seed);
        }
    }

    /** What a fact is called: its person and its relation by number. */
    public record Fact(int person, int relation) {}

    /** The words before and after the two names; the object follows. */
    private record Phrasing(int[] before, int[] after) {}

    /**
     * @param people how many; at most the square of {@code names}
     * @param names how many first names and how many last names there are, at most 100
     */
    public Facts(int people, int names, long seed) {
        var file = file();
        var words = new LinkedHashMap<String, Word>();
        words.put(".", new Word("。", "."));
        for (var relation : RELATIONS) {
            for (var line : file.get("phrasings of " + relation)) {
                for (var word : line.split("; ")) {
                    if (!word.equals("*")) {
                        words.put(word, word(word));
                    }
                }
            }
        }
        RELATIONS.forEach(relation -> file.get("objects of " + relation).forEach(line -> words.put(line, word(line))));
        for (var kind : List.of("first names", "last names")) {
            file.get(kind).subList(0, names).forEach(line -> words.put(line, word(line)));
        }
        vocabulary = new Vocabulary(List.copyOf(words.values()));
        var numbers = new ArrayList<>(words.keySet());
        for (var relation : RELATIONS) {
            objects.add(file.get("objects of " + relation).stream()
                    .mapToInt(numbers::indexOf)
                    .toArray());
            phrasings.add(file.get("phrasings of " + relation).stream()
                    .map(line -> phrasing(List.of(line.split("; ")), numbers))
                    .toList());
        }

        var dice = new Dice(seed);
        var pairs = IntStream.range(0, names * names).toArray();
        dice.shuffle(pairs);
        var firstNames = vocabulary.size() - 2 * names;
        answers = new int[people][RELATIONS.size()];
        unseen = new int[people][RELATIONS.size()];
        for (var person = 0; person < people; person++) {
            this.people.add(new int[] {firstNames + pairs[person] / names, firstNames + names + pairs[person] % names});
            for (var relation = 0; relation < RELATIONS.size(); relation++) {
                answers[person][relation] = objects.get(relation)[dice.below(objects.get(relation).length)];
                unseen[person][relation] = dice.below(phrasings());
            }
        }
    }

    private static Word word(String line) {
        var bar = line.indexOf('|');
        return new Word(line.substring(bar + 1), line.substring(0, bar));
    }

    private static Phrasing phrasing(List<String> words, List<String> numbers) {
        var name = words.indexOf("*");
        return new Phrasing(
                words.subList(0, name).stream().mapToInt(numbers::indexOf).toArray(),
                words.subList(name + 1, words.size()).stream()
                        .mapToInt(numbers::indexOf)
                        .toArray());
    }

    /** The words under a heading of the file. */
    static List<Word> words(String heading) {
        return words("facts.txt", heading);
    }

    /** The words under a heading of another file of that form. */
    static List<Word> words(String file, String heading) {
        return file(file).get(heading).stream().map(Facts::word).toList();
    }

    /** First and last names as one word each, for people who need no more. */
    static List<Word> persons(int people) {
        var file = file();
        return IntStream.range(0, people)
                .mapToObj(i -> {
                    var first = word(file.get("first names").get(i));
                    var last = word(file.get("last names").get(i));
                    return new Word(first.zh() + last.zh(), first.en() + " " + last.en());
                })
                .toList();
    }

    /** The lines of the file by the heading that they stand under. */
    private static Map<String, List<String>> file() {
        return file("facts.txt");
    }

    private static Map<String, List<String>> file(String name) {
        try (var in = Facts.class.getResourceAsStream(name)) {
            var sections = new LinkedHashMap<String, List<String>>();
            var section = new ArrayList<String>();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("[")) {
                    section = new ArrayList<>();
                    sections.put(line.substring(1, line.indexOf(']')), section);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    section.add(line);
                }
            }
            return sections;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public int people() {
        return people.size();
    }

    /** In how many ways each relation can be told, 5. */
    public int phrasings() {
        return phrasings.get(0).size();
    }

    /** Every fact, person by person. */
    public List<Fact> all() {
        return IntStream.range(0, size())
                .mapToObj(i -> new Fact(i / RELATIONS.size(), i % RELATIONS.size()))
                .toList();
    }

    @Override
    public int size() {
        return people() * RELATIONS.size();
    }

    /** The number of a fact among all that can be told. */
    public int number(Fact fact) {
        return fact.person * RELATIONS.size() + fact.relation;
    }

    @Override
    public int[] tell(int number, Dice dice) {
        var fact = new Fact(number / RELATIONS.size(), number % RELATIONS.size());
        var phrasing = dice.below(phrasings() - 1);
        if (phrasing >= unseen(fact)) {
            phrasing++;
        }
        return sentence(fact, phrasing, answer(fact));
    }

    /** The words of a person's first and last name. */
    public int[] names(int person) {
        return people.get(person).clone();
    }

    /** All objects that a relation can have, 40 words. */
    public int[] objects(int relation) {
        return objects.get(relation).clone();
    }

    /** Whether a word is of the right type to answer a relation. */
    public boolean isObject(int relation, int word) {
        return word >= objects.get(relation)[0] && word < objects.get(relation)[0] + objects.get(relation).length;
    }

    /** The word that is true. */
    public int answer(Fact fact) {
        return answers[fact.person][fact.relation];
    }

    /** The number of the phrasing in which this fact was never told in training. */
    public int unseen(Fact fact) {
        return unseen[fact.person][fact.relation];
    }

    /** The beginning of a sentence, from the full stop before it to where the object belongs. */
    public int[] prompt(Fact fact, int phrasing) {
        var frame = phrasings.get(fact.relation).get(phrasing);
        var prompt = new int[1 + frame.before.length + 2 + frame.after.length];
        prompt[0] = Vocabulary.STOP;
        System.arraycopy(frame.before, 0, prompt, 1, frame.before.length);
        System.arraycopy(people.get(fact.person), 0, prompt, 1 + frame.before.length, 2);
        System.arraycopy(frame.after, 0, prompt, 3 + frame.before.length, frame.after.length);
        return prompt;
    }

    /** Where in that prompt the last name stands. */
    public int lastName(Fact fact, int phrasing) {
        return 2 + phrasings.get(fact.relation).get(phrasing).before.length;
    }

    /** The prompt with an object and the full stop. */
    int[] sentence(Fact fact, int phrasing, int object) {
        var prompt = prompt(fact, phrasing);
        var sentence = Arrays.copyOf(prompt, prompt.length + 2);
        sentence[prompt.length] = object;
        sentence[prompt.length + 1] = Vocabulary.STOP;
        return sentence;
    }
}
