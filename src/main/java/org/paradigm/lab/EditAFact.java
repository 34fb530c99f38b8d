package org.paradigm.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Aftermath;
import org.paradigm.transformer.Facts;
import org.paradigm.transformer.Pass;

/**
 * Gives a fact a new object, in one of three ways, and asks afterwards: the same prompt, the other phrasings, the same
 * person's other facts, everyone else's. The edit is made for this request and gone after it.
 */
final class EditAFact implements LongLab {
    static final String RANK_ONE = "rank-one";
    private static final String REPLAY = "replay";
    private static final int STEPS = 200;
    private static final int REPLAYED = 32;

    /** How far a run has come when the edit is made: it is the longer part. */
    private static final double MADE = 0.8;

    /** Facts of others that are asked: every third. */
    private static final int EVERY = 3;

    private final World world;
    private final Rewriting rewriting;
    private final List<Setting> settings;

    EditAFact(LineUp models) {
        this.world = models.world();
        this.rewriting = new Rewriting(models, say("layer"), "0.001", "0.0003");
        var way = Setting.Choose.of("way", "edit-a-fact.way", RANK_ONE, "fine-tuning", REPLAY);
        settings = Stream.of(List.of(world.person(), world.relation(), world.object(), way), rewriting.settings())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String id() {
        return "edit-a-fact";
    }

    @Override
    public List<Setting> settings() {
        return settings;
    }

    @Override
    public List<Setting> more() {
        return rewriting.settings();
    }

    @Override
    public Map<String, Integer> constants() {
        return Map.of("replayed", REPLAYED, "steps", STEPS, "edits", Aftermath.EDITS);
    }

    @Override
    public boolean isLong(Setup setup) {
        return setup.text("way").equals(REPLAY);
    }

    private int object(Setup setup, Facts.Fact fact) {
        var object = Integer.parseInt(setup.text("object"));
        if (object == 0) {
            return world.another(fact);
        }
        if (!world.facts().isObject(fact.relation(), object)) {
            throw new Refused("object", say("refused.object", world.word(object), world.relation(fact.relation())));
        }
        if (object == world.facts().answer(fact)) {
            throw new Refused("object", say("refused.same", world.word(object)));
        }
        return object;
    }

    @Override
    public Map<String, Double> measure(Setup setup, Pace pace) {
        var fact = world.fact(setup);
        var object = object(setup, fact);
        pace.at(0);
        var pass = edited(setup, fact, object, pace);
        pace.at(MADE);
        var facts = world.facts();
        var asked = IntStream.range(0, facts.all().size())
                .filter(number -> number % EVERY == 0)
                .mapToObj(facts.all()::get)
                .toList();
        var after = Aftermath.of(pass, facts, Map.of(fact, object), 0, asked);
        var measures = new LinkedHashMap<String, Double>();
        measures.put("edited", World.percent(after.edited()));
        measures.put("otherwise", World.percent(after.otherPhrasings()));
        measures.put("same-person", World.percent(after.samePerson()));
        measures.put("others", World.percent(after.others()));
        for (var question : questions(fact)) {
            measures.put(question.key(), (double) question.ask(pass, facts));
        }
        return measures;
    }

    private Pass edited(Setup setup, Facts.Fact fact, int object, Pace pace) {
        var weights = rewriting.model(setup).weights();
        if (setup.text("way").equals(RANK_ONE)) {
            return new Pass(weights).with(List.of(rewriting.edit(setup, List.of(), fact, object)));
        }
        var lessons = new Rewriting.Lessons(STEPS, setup.text("way").equals(REPLAY) ? REPLAYED : 0);
        return new Pass(rewriting.teach(setup, weights, fact, object, lessons, done -> pace.at(MADE * done)));
    }

    /** A question that is asked before and after. */
    private record Question(String key, Facts.Fact fact, int phrasing, boolean same) {
        int ask(Pass pass, Facts facts) {
            var prompt = facts.prompt(fact, phrasing);
            return pass.run(prompt).guess(prompt.length - 1);
        }
    }

    /** The fact in all its phrasings, the first of which was edited; then the person's other facts. */
    private List<Question> questions(Facts.Fact fact) {
        var questions = new ArrayList<Question>();
        for (var phrasing = 0; phrasing < world.facts().phrasings(); phrasing++) {
            questions.add(new Question("says-" + (phrasing + 1), fact, phrasing, true));
        }
        for (var relation = 0; relation < Facts.RELATIONS.size(); relation++) {
            if (relation != fact.relation()) {
                var other = new Facts.Fact(fact.person(), relation);
                questions.add(new Question("says-" + Facts.RELATIONS.get(relation), other, 0, false));
            }
        }
        return questions;
    }

    @Override
    public List<Piece> show(Setup setup, Map<String, Double> measures) {
        var fact = world.fact(setup);
        var object = object(setup, fact);
        var facts = world.facts();
        var intact = new Pass(rewriting.model(setup).weights());
        var rows = new ArrayList<List<Bilingual>>();
        for (var question : questions(fact)) {
            var wanted = question.same() ? object : facts.answer(question.fact());
            var said = measures.get(question.key()).intValue();
            rows.add(List.of(
                    question.key().equals("says-1")
                            ? say("asked.edited", world.prompt(facts.prompt(fact, 0)))
                            : world.prompt(facts.prompt(question.fact(), question.phrasing())),
                    world.word(question.ask(intact, facts)),
                    say(said == wanted ? "said.right" : "said.wrong", world.word(said))));
        }
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Words(
                say("changed", world.name(fact.person()), world.word(facts.answer(fact)), world.word(object))));
        pieces.add(new Piece.Table(say("asked.title"), List.of(say("asked"), say("before"), say("after")), rows));
        pieces.add(reach(measures));
        pieces.add(new Piece.Words(say("gone")));
        return pieces;
    }

    private Bars reach(Map<String, Double> measures) {
        var rows = List.of("edited", "otherwise", "same-person", "others").stream()
                .map(each -> Bars.row(say("reach." + each), each.equals("edited"), measures.get(each)))
                .toList();
        return new Bars(
                say("reach.title"),
                say(
                        "reach.summary",
                        Digits.percent(measures.get("otherwise")),
                        Digits.percent(measures.get("same-person")),
                        Digits.percent(measures.get("others"))),
                List.of(say("reach")),
                rows,
                World.percent(1),
                "%");
    }
}
