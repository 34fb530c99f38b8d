package org.paradigm.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Blanks;
import org.paradigm.transformer.Card;
import org.paradigm.transformer.Dice;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Pass;
import org.paradigm.transformer.Town;
import org.paradigm.transformer.Written;

/** The same transformer with a mask that lets it see both sides and with a causal one: what each fills in and continues. */
final class MaskCompare implements Lab {
    static final String BOTH = "town-fill-in";
    static final String CAUSAL = "town-continue";
    static final List<String> DESIGNS = List.of(BOTH, CAUSAL, "town-leak");
    private static final int FILLED = 100;
    private static final int WRITTEN = 60;
    private static final int SHOWN = 3;
    private static final double HUNDRED = 100;
    private static final List<String> FIGURES =
            List.of("left.agreement", "right.agreement", "left.review", "right.review", "on.sound", "on.more");

    private final Model both = Model.named(BOTH);
    private final Model causal = Model.named(CAUSAL);

    @Override
    public String id() {
        return "mask-compare";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.Choose.of("clue", "mask-compare.clue", "right", "left"),
                Setting.Choose.of("kind", "mask-compare.kind", "review", "agreement"),
                new Setting.Whole("text", say("text"), 1, 1000, 1),
                new Setting.Sentence("own", say("own"), 120, ""));
    }

    @Override
    public Map<String, Integer> constants() {
        var shape = both.weights().architecture();
        return Map.of("layers", shape.layers(), "width", shape.width(), "words", shape.words());
    }

    @Override
    public Outcome run(Setup setup, Pace pace) {
        var clue = setup.text("clue").equals("left") ? Blanks.Clue.LEFT : Blanks.Clue.RIGHT;
        var kind = setup.text("kind").equals("review") ? Town.Kind.REVIEW : Town.Kind.AGREEMENT;
        var number = setup.whole("text");
        var own = !setup.text("own").isEmpty();
        var blank = own ? own(setup.text("own")) : Blanks.of(TownTexts.TOWN, clue, kind, new Dice(number));
        var fills = new Pass(both.weights());
        var goesOn = new Pass(causal.weights());
        var measures = new LinkedHashMap<String, Double>();
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Words(
                own
                        ? say("sentence.own", TownTexts.text(blank.shown()))
                        : say("sentence", TownTexts.text(blank.shown()), TownTexts.word(blank.words()[blank.at()]))));
        pieces.add(answers(blank, fills, goesOn, own));
        pace.at(0.3);
        var others = Blanks.some(TownTexts.TOWN, clue, kind, FILLED, 1_000_000L + number);
        measures.put("fill-in", filled(others, fills));
        measures.put("continue", filled(others, goesOn));
        pace.at(0.6);
        pieces.add(bars(setup.text("kind") + "." + setup.text("clue"), measures));
        pieces.add(written(blank, fills, goesOn, number, measures));
        pieces.add(seeds());
        pieces.add(tried());
        pieces.add(new Piece.Words(TownTexts.lists()));
        return new Outcome(measures, pieces);
    }

    private static Blanks.Blank own(String typed) {
        var words = TownTexts.read("own", typed);
        var blanks = IntStream.range(0, words.length)
                .filter(at -> words[at] == Town.BLANK)
                .toArray();
        if (blanks.length != 1) {
            throw new Refused("own", Say.of("mask-compare.refused.blank"));
        }
        return new Blanks.Blank(words, blanks[0]);
    }

    private Piece answers(Blanks.Blank blank, Pass fills, Pass goesOn, boolean own) {
        return new Piece.Table(
                say("answers.title"),
                List.of(say("way"), say("first"), say("next")),
                List.of(
                        answer("both", Blanks.fill(fills, blank.words(), blank.at()), blank, own),
                        answer("causal", Blanks.fill(goesOn, blank.words(), blank.at()), blank, own),
                        answer("tried", Blanks.tryAll(goesOn, blank.words(), blank.at()), blank, own)));
    }

    private List<Bilingual> answer(String way, float[] scores, Blanks.Blank blank, boolean own) {
        var best = World.best(scores, SHOWN);
        var said = best.stream()
                .map(word -> say("word", TownTexts.word(word), Digits.percent(World.percent(scores[word]))))
                .toList();
        var fits = TownTexts.TOWN.fits(blank.words(), blank.at(), best.get(0));
        return List.of(
                say(way),
                own ? said.get(0) : say(fits ? "fits" : "fits-not", said.get(0)),
                TownTexts.join(said.subList(1, said.size())));
    }

    private static double filled(List<Blanks.Blank> blanks, Pass pass) {
        return HUNDRED * Blanks.share(TownTexts.TOWN, blanks, blank -> Blanks.fill(pass, blank.words(), blank.at()));
    }

    private Bars bars(String which, Map<String, Double> measures) {
        return new Bars(
                say("bars.title." + which, FILLED),
                say("bars.summary", Digits.percent(measures.get("fill-in")), Digits.percent(measures.get("continue"))),
                List.of(say("bars.right")),
                List.of(
                        Bars.row(say("both"), true, measures.get("fill-in")),
                        Bars.row(say("causal"), false, measures.get("continue"))),
                HUNDRED,
                "%");
    }

    /** What each writes from the words before the blank, and how good many sentences from other beginnings are. */
    private Piece written(Blanks.Blank blank, Pass fills, Pass goesOn, int number, Map<String, Double> measures) {
        var beginning = Arrays.copyOf(blank.words(), Math.max(blank.at(), 1));
        var ways = new LinkedHashMap<String, Written.Way>();
        ways.put("continue", (start, length, dice) -> Blanks.goOn(goesOn, start, dice));
        ways.put("fill-in", (start, length, dice) -> Blanks.goOn(fills, start, dice));
        ways.put("row", (start, length, dice) -> Blanks.goOn(fills, start, length, dice));
        var rows = new ArrayList<List<Bilingual>>();
        ways.forEach((name, way) -> {
            var text = way.goOn(beginning, blank.words().length, new Dice(number));
            var many = Written.of(TownTexts.TOWN, WRITTEN, 2_000_000L + number, way);
            measures.put("sound-" + name, HUNDRED * many.sound());
            measures.put("more-" + name, HUNDRED * many.more());
            rows.add(
                    List.of(say("written." + name), TownTexts.text(text), percent(many.sound()), percent(many.more())));
        });
        var language = Written.own(TownTexts.TOWN, WRITTEN, 2_000_000L + number);
        measures.put("more-town", HUNDRED * language.more());
        rows.add(
                List.of(say("written.town"), Bilingual.same("–"), percent(language.sound()), percent(language.more())));
        return new Piece.Table(
                blank.at() > 1
                        ? say("written.title", TownTexts.text(beginning), WRITTEN)
                        : say("written.title.nothing", WRITTEN),
                List.of(say("way"), say("written.text"), say("written.sound", WRITTEN), say("written.more")),
                rows);
    }

    private static Bilingual percent(double share) {
        return Bilingual.same(Digits.percent(HUNDRED * share));
    }

    /** From the cards: both masks with both tasks, all seeds. */
    private Piece seeds() {
        var rows = DESIGNS.stream()
                .map(design -> {
                    var card = Card.named(design);
                    return Stream.concat(
                                    Stream.of(say("design." + design), range(card.figure("loss"), 1, 2, "")),
                                    FIGURES.stream().map(name -> range(card.figure(name), HUNDRED, 0, "%")))
                            .toList();
                })
                .toList();
        var heads = Stream.concat(
                        Stream.of(say("seeds.design"), say("seeds.loss")),
                        FIGURES.stream().map(name -> say("seeds." + name)))
                .toList();
        return new Piece.Table(say("seeds.title"), heads, rows);
    }

    /** From the card: what a causal network fills in when it tries every word and reads on to the end. */
    private Piece tried() {
        var card = causal.card();
        return new Piece.Words(say(
                "tried.card",
                range(card.figure("right.review"), HUNDRED, 0, "%"),
                range(card.figure("tried.right.review"), HUNDRED, 0, "%"),
                causal.weights().architecture().words(),
                range(card.figure("right.agreement"), HUNDRED, 0, "%"),
                range(card.figure("tried.right.agreement"), HUNDRED, 0, "%")));
    }

    private static Bilingual range(Card.Figure figure, double unit, int decimals, String mark) {
        var least = Digits.trim(unit * figure.lowest(), decimals);
        var most = Digits.trim(unit * figure.highest(), decimals);
        return Bilingual.same((least.equals(most) ? least : least + "–" + most) + mark);
    }
}
