package org.paradigm.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Card;
import org.paradigm.transformer.Dice;
import org.paradigm.transformer.Encoded;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Probing;
import org.paradigm.transformer.Weights;

/** Linear probes layer by layer, and what becomes of the network when what they read by is taken out. */
final class ProbeTheLayers implements LongLab {
    private static final double HUNDRED = 100;
    private static final int MOST_ERASED = 8;

    /** What is drawn; and the last of all kinds, in the table only. */
    private static final List<String> DRAWN = List.of("trained", "new-words", "untrained", "lot");

    private static final String UNTRAINED_NEW = "untrained-new-words";
    private static final Map<String, Encoded.Property> PROPERTIES = Map.of(
            "deed", Encoded.Property.SUBJECT_AT_DEED,
            "blank", Encoded.Property.SUBJECT_AT_BLANK,
            "speech", Encoded.Property.PART_OF_SPEECH);

    private final Map<String, Model> models =
            Map.of("fill-in", Model.named(MaskCompare.BOTH), "continue", Model.named(MaskCompare.CAUSAL));
    private final int layers = models.get("fill-in").weights().architecture().layers();

    @Override
    public String id() {
        return "probe-the-layers";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.Choose.of("property", "probe-the-layers.property", "deed", "speech", "blank"),
                new Setting.Whole("erase", say("erase"), 0, MOST_ERASED, 0),
                new Setting.Whole("after", say("after"), 0, layers, 1),
                Setting.Choose.of("network", "probe-the-layers.network", "fill-in", "continue"),
                new Setting.Whole("seed", say("seed"), 1, 100, 1));
    }

    @Override
    public List<Setting> more() {
        return settings().subList(3, 5);
    }

    @Override
    public Map<String, Integer> constants() {
        return Map.of("learned", Probing.LEARNED, "tested", Probing.TESTED);
    }

    @Override
    public String version() {
        return models.values().stream()
                .map(model -> (String) model.card().content().get("sha256"))
                .sorted()
                .toList()
                .toString();
    }

    @Override
    public boolean isLong(Setup setup) {
        return true;
    }

    @Override
    public Map<String, Double> measure(Setup setup, Pace pace) {
        if (setup.text("network").equals("continue") && setup.text("property").equals("blank")) {
            throw new Refused("network", say("refused.blank"));
        }
        var property = PROPERTIES.get(setup.text("property"));
        var seed = setup.whole("seed");
        var weights = models.get(setup.text("network")).weights();
        var measures = new LinkedHashMap<String, Double>();
        var probing = new Probing(weights, TownTexts.TOWN, property, seed);
        pace.at(0.2);
        each(measures, "trained", probing.real());
        each(measures, "new-words", probing.newWords());
        each(measures, "lot", probing.lot());
        pace.at(0.4);
        var untrained =
                new Probing(Weights.random(weights.architecture(), new Dice(seed)), TownTexts.TOWN, property, seed);
        each(measures, "untrained", untrained.real());
        each(measures, UNTRAINED_NEW, untrained.newWords());
        pace.at(0.6);
        measures.put("filled", HUNDRED * probing.filled());
        if (setup.whole("erase") > 0) {
            for (var lot : new boolean[] {false, true}) {
                var left = probing.erase(setup.whole("erase"), setup.whole("after"), lot);
                var which = lot ? "-lot" : "-erased";
                measures.put("read" + which, HUNDRED * left.readThere());
                measures.put("last" + which, HUNDRED * left.readLast());
                measures.put("filled" + which, HUNDRED * left.filled());
                pace.at(lot ? 1 : 0.8);
            }
        }
        return measures;
    }

    /** The card has the lab's first seed, with nothing taken out or as many directions as were tried for it. */
    @Override
    public Optional<Map<String, Double>> known(Setup setup) {
        var card = models.get(setup.text("network")).card();
        var erase = setup.whole("erase");
        var property = setup.text("property");
        if (setup.whole("seed") != 1
                || erase != 0 && erase != Probing.ERASED
                || !card.figures().contains("filled." + property + ".whole")) {
            return Optional.empty();
        }
        var measures = new LinkedHashMap<String, Double>();
        Stream.concat(DRAWN.stream(), Stream.of(UNTRAINED_NEW))
                .forEach(kind -> IntStream.rangeClosed(0, layers)
                        .forEach(layer -> measures.put(
                                kind + "-" + layer, percent(card, "probe." + property + "." + kind + "." + layer))));
        measures.put("filled", percent(card, "filled." + property + ".whole"));
        if (erase > 0) {
            for (var which : List.of("erased", "lot")) {
                for (var what : List.of("read", "last", "filled")) {
                    measures.put(
                            what + "-" + which,
                            percent(card, what + "." + property + "." + which + "." + setup.text("after")));
                }
            }
        }
        return Optional.of(measures);
    }

    private static double percent(Card card, String figure) {
        return World.percent(card.figure(figure).committed());
    }

    private static void each(Map<String, Double> measures, String kind, double[] shares) {
        for (var layer = 0; layer < shares.length; layer++) {
            measures.put(kind + "-" + layer, HUNDRED * shares[layer]);
        }
    }

    @Override
    public List<Piece> show(Setup setup, Map<String, Double> measures) {
        var pieces = new ArrayList<Piece>();
        var property = setup.text("property");
        var example = Encoded.example(TownTexts.TOWN, PROPERTIES.get(property), setup.whole("seed"));
        pieces.add(new Piece.Words(say(
                "case." + property,
                TownTexts.text(example.shown()),
                TownTexts.word(example.words()[example.at()]),
                say("label." + property + "." + (example.yes() ? "yes" : "no")))));
        pieces.add(curves(measures));
        pieces.add(setup.whole("erase") > 0 ? erased(setup, measures) : new Piece.Words(say("not-erased")));
        pieces.add(seeds(setup));
        return pieces;
    }

    private Lines curves(Map<String, Double> measures) {
        var places = IntStream.rangeClosed(0, layers).boxed().toList();
        return new Lines(
                say("curve.title"),
                say(
                        "curve.summary",
                        Digits.percent(measures.get("trained-0")),
                        Digits.percent(measures.get("trained-" + layers))),
                say("curve.across"),
                places.stream().map(Integer::doubleValue).toList(),
                DRAWN.stream()
                        .map(kind -> new Lines.Series(
                                say("kind." + kind),
                                places.stream()
                                        .map(place -> measures.get(kind + "-" + place))
                                        .toList()))
                        .toList(),
                HUNDRED,
                "%");
    }

    private Piece erased(Setup setup, Map<String, Double> measures) {
        return new Piece.Table(
                say("erased.title", setup.whole("erase"), setup.whole("after")),
                List.of(say("erased.what"), say("erased.there"), say("erased.last"), say("erased.filled")),
                List.of(
                        row(
                                "nothing",
                                measures.get("trained-" + setup.text("after")),
                                measures.get("trained-" + layers),
                                measures.get("filled")),
                        row(
                                "found",
                                measures.get("read-erased"),
                                measures.get("last-erased"),
                                measures.get("filled-erased")),
                        row("lot", measures.get("read-lot"), measures.get("last-lot"), measures.get("filled-lot"))));
    }

    private List<Bilingual> row(String what, double there, double last, double filled) {
        return List.of(
                say("erased." + what),
                Bilingual.same(Digits.percent(there)),
                Bilingual.same(Digits.percent(last)),
                Bilingual.same(Digits.percent(filled)));
    }

    /** From the card: every seed of the network. */
    private Piece seeds(Setup setup) {
        var card = models.get(setup.text("network")).card();
        var rows = Stream.concat(DRAWN.stream(), Stream.of(UNTRAINED_NEW))
                .map(kind -> Stream.concat(
                                Stream.of(say("kind." + kind)),
                                IntStream.rangeClosed(0, layers)
                                        .mapToObj(layer -> range(card, setup.text("property"), kind, layer)))
                        .toList())
                .toList();
        var heads = new ArrayList<>(List.of(say("seeds.probe")));
        IntStream.rangeClosed(0, layers).forEach(layer -> heads.add(say("seeds.layer", layer)));
        return new Piece.Table(say("seeds.title", card.figure("loss").seeds()), heads, rows);
    }

    private static Bilingual range(Card card, String property, String kind, int layer) {
        var figure = card.figure("probe." + property + "." + kind + "." + layer);
        var least = Digits.trim(HUNDRED * figure.lowest(), 0);
        var most = Digits.trim(HUNDRED * figure.highest(), 0);
        return Bilingual.same((least.equals(most) ? least : least + "–" + most) + "%");
    }
}
