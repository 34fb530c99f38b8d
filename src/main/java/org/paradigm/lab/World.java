package org.paradigm.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Facts;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Pass;
import org.paradigm.transformer.Tongue;
import org.paradigm.transformer.UnknownWordException;
import org.paradigm.transformer.Vocabulary;

/** The made-up people whose facts the models have learned, as settings and in words. */
final class World {
    /** The phrasing of a fact that never occurred in training; which one it is differs from fact to fact. */
    static final String UNSEEN = "unseen";

    private static final double HUNDRED = 100;

    private static final Map<String, World> READ = new ConcurrentHashMap<>();

    private final Facts facts;
    private final Vocabulary vocabulary;

    private World(Facts facts) {
        this.facts = facts;
        this.vocabulary = facts.vocabulary();
    }

    /** One that is not a committed model's. */
    static World of(Facts facts) {
        return new World(facts);
    }

    /** That of a model that Paradigm comes with. */
    static World of(Model model) {
        return READ.computeIfAbsent(model.name(), name -> new World(model.facts()));
    }

    Facts facts() {
        return facts;
    }

    /** Which fact is asked, in which phrasing: {@code person}, {@code relation} and {@code phrasing}. */
    List<Setting> question() {
        return List.of(person(), relation(), phrasing());
    }

    /** A fact in one of its phrasings, as the settings of {@link #question()} name it. */
    record Question(Facts facts, Facts.Fact fact, int phrasing) {
        int[] prompt() {
            return facts.prompt(fact, phrasing);
        }

        int answer() {
            return facts.answer(fact);
        }
    }

    Question question(Setup setup) {
        var fact = fact(setup);
        return new Question(facts, fact, phrasing(setup, fact));
    }

    Setting person() {
        return new Setting.Choose(
                "person",
                Say.of("world.person"),
                IntStream.range(0, facts.people())
                        .mapToObj(person -> new Setting.Pick(Integer.toString(person), name(person)))
                        .toList(),
                "0");
    }

    Setting relation() {
        return Setting.Choose.of("relation", "world.relation", Facts.RELATIONS.toArray(String[]::new));
    }

    private Setting phrasing() {
        var picks = new ArrayList<>(IntStream.rangeClosed(1, facts.phrasings())
                .mapToObj(number -> new Setting.Pick(Integer.toString(number), Say.of("world.phrasing.number", number)))
                .toList());
        picks.add(new Setting.Pick(UNSEEN, Say.of("world.phrasing.unseen")));
        return new Setting.Choose("phrasing", Say.of("world.phrasing"), picks, "1");
    }

    /** A new object for a fact; 0, the standard, leaves the choice to the lab. */
    Setting object() {
        var picks = new ArrayList<Setting.Pick>();
        picks.add(new Setting.Pick("0", Say.of("world.object.any")));
        for (var relation = 0; relation < Facts.RELATIONS.size(); relation++) {
            for (var object : facts.objects(relation)) {
                picks.add(new Setting.Pick(
                        Integer.toString(object), Say.of("world.object.of", word(object), relation(relation))));
            }
        }
        return new Setting.Choose("object", Say.of("world.object"), picks, "0");
    }

    /** An object that a fact does not have: the next in the list of its relation. */
    int another(Facts.Fact fact) {
        var objects = facts.objects(fact.relation());
        return objects[(facts.answer(fact) - objects[0] + 1) % objects.length];
    }

    Facts.Fact fact(Setup setup) {
        return new Facts.Fact(setup.whole("person"), Facts.RELATIONS.indexOf(setup.text("relation")));
    }

    /** Its number, counted from 0. */
    private int phrasing(Setup setup, Facts.Fact fact) {
        var asked = setup.text("phrasing");
        return asked.equals(UNSEEN) ? facts.unseen(fact) : Integer.parseInt(asked) - 1;
    }

    Bilingual name(int person) {
        return text(facts.names(person));
    }

    Bilingual relation(int relation) {
        return Say.of("world.relation." + Facts.RELATIONS.get(relation));
    }

    Bilingual word(int number) {
        return new Bilingual(vocabulary.word(number, Tongue.ZH), vocabulary.word(number, Tongue.EN));
    }

    List<Bilingual> words(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(this::word).toList();
    }

    Bilingual text(int[] numbers) {
        return new Bilingual(vocabulary.write(numbers, Tongue.ZH), vocabulary.write(numbers, Tongue.EN));
    }

    /** A prompt without the full stop that it begins with. */
    Bilingual prompt(int[] numbers) {
        return text(Arrays.copyOfRange(numbers, 1, numbers.length));
    }

    /**
     * The words of a text in either language, after a full stop.
     *
     * @param room positions that the model can look at
     */
    int[] read(String setting, String text, int room) {
        var chinese = text.codePoints().anyMatch(Character::isIdeographic);
        try {
            var words = vocabulary.read(text, chinese ? Tongue.ZH : Tongue.EN);
            if (words.length >= room) {
                throw new Refused(setting, Say.of("world.long", words.length, room - 1));
            }
            var all = new int[words.length + 1];
            all[0] = Vocabulary.STOP;
            System.arraycopy(words, 0, all, 1, words.length);
            return all;
        } catch (UnknownWordException unknown) {
            throw new Refused(setting, Say.of("world.unknown", unknown.rest()));
        }
    }

    /** The most likely words, the most likely first. */
    static List<Integer> best(float[] scores, int count) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer word) -> -scores[word]))
                .limit(count)
                .toList();
    }

    static double percent(double share) {
        return HUNDRED * share;
    }

    /** Whether the most likely word after this prompt is that one. */
    static boolean says(Pass pass, int[] prompt, int word) {
        pass.run(prompt);
        return pass.guess(prompt.length - 1) == word;
    }
}
