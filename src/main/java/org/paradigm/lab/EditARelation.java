package org.paradigm.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Circle;
import org.paradigm.transformer.Edit;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Pass;
import org.paradigm.transformer.Tongue;

/**
 * An edit in a world where facts have consequences: people who are each other's teacher, doctor, landlord and boss. After
 * X has a new teacher, is X the new teacher's pupil? And who is X's teacher's doctor? Only kinds of questions that the
 * model answered before are scored.
 */
final class EditARelation implements Lab {
    private static final double HUNDRED = 100;

    /** A kind of question is scored where this much of it was answered rightly before the edit, in per cent. */
    private static final double ENOUGH = 90;

    private static final long SEED = 2022;

    private final Model model;
    private final Circle circle;
    private final List<Setting> settings;

    EditARelation(Model model) {
        this.model = model;
        this.circle = model.circle();
        settings = List.of(
                person("person", say("person"), 0),
                Setting.Choose.of("relation", "edit-a-relation.relation", Circle.RELATIONS.toArray(String[]::new)),
                person("object", say("object"), 1),
                new Setting.Whole(
                        "layer", say("layer"), 1, model.weights().architecture().layers(), 2));
    }

    private Setting person(String name, Bilingual label, int standard) {
        return new Setting.Choose(
                name,
                label,
                IntStream.range(0, circle.people())
                        .mapToObj(person -> new Setting.Pick(Integer.toString(person), name(person)))
                        .toList(),
                Integer.toString(standard));
    }

    private Bilingual name(int person) {
        return word(circle.word(person));
    }

    private Bilingual word(int word) {
        return new Bilingual(
                model.vocabulary().word(word, Tongue.ZH), model.vocabulary().word(word, Tongue.EN));
    }

    @Override
    public String id() {
        return "edit-a-relation";
    }

    @Override
    public List<Setting> settings() {
        return settings;
    }

    /** A question, the answer that is right after the edit, and what kind of question it is. */
    private record Asked(String kind, Circle.Question question, int phrasing, int wanted) {}

    @Override
    public Outcome run(Setup setup, Pace pace) {
        var person = setup.whole("person");
        var relation = Circle.RELATIONS.indexOf(setup.text("relation"));
        var object = setup.whole("object");
        var edited = new Circle.Question(person, List.of(relation));
        var old = circle.answer(edited);
        if (object == old) {
            throw new Refused("object", say("refused.same", name(object)));
        }
        if (object == person) {
            throw new Refused("object", say("refused.self", name(object)));
        }
        var prompt = circle.prompt(edited, 0);
        var edit = Models.editing(model)
                .edit(List.of(), prompt, circle.word(object), setup.whole("layer") - 1, prompt.length - 1, SEED);
        pace.at(0.5);
        var asked = asked(person, relation, object);
        var before = new Pass(model.weights());
        var after = new Pass(model.weights()).with(List.<Edit>of(edit));

        var measures = new LinkedHashMap<String, Double>();
        for (var kind : List.of("edited", "otherwise", "reversed", "two-steps", "others")) {
            var mine = asked.stream().filter(each -> each.kind().equals(kind)).toList();
            var right = mine.stream()
                    .filter(each -> says(after, each) == each.wanted())
                    .count();
            measures.put(kind, mine.isEmpty() ? 0 : HUNDRED * right / mine.size());
        }
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Words(say("changed", name(person), word(prompt[2]), name(old), name(object))));
        pieces.add(bars(measures));
        pieces.add(table(asked, before, after));
        pieces.add(new Piece.Words(say("scored")));
        return new Outcome(measures, pieces);
    }

    private int says(Pass pass, Asked asked) {
        var prompt = circle.prompt(asked.question(), asked.phrasing());
        return pass.run(prompt).guess(prompt.length - 1) - circle.word(0);
    }

    /** What follows from the edit, and what must stay. */
    private List<Asked> asked(int person, int relation, int object) {
        var edited = new Circle.Question(person, List.of(relation));
        var asked = new ArrayList<Asked>();
        asked.add(new Asked("edited", edited, 0, object));
        asked.add(new Asked("otherwise", edited, 1, object));
        var reversed = circle.reversed(object, relation);
        asked.add(new Asked("reversed", reversed, 0, person));
        asked.add(new Asked("reversed", reversed, 1, person));
        for (var question : circle.told()) {
            if (question.path().size() == 2
                    && question.person() == person
                    && question.path().get(0) == relation) {
                var next = new Circle.Question(object, question.path().subList(1, 2));
                asked.add(new Asked("two-steps", question, 0, circle.answer(next)));
            }
        }
        for (var other = 0; other < circle.people(); other++) {
            if (other != person && other != object) {
                var question = new Circle.Question(other, List.of(relation));
                asked.add(new Asked("others", question, 0, circle.answer(question)));
            }
        }
        return asked;
    }

    private Bars bars(Map<String, Double> measures) {
        return new Bars(
                say("bars.title"),
                say(
                        "bars.summary",
                        Digits.percent(measures.get("edited")),
                        Digits.percent(measures.get("reversed")),
                        Digits.percent(measures.get("two-steps"))),
                List.of(say("right")),
                measures.keySet().stream()
                        .map(kind -> Bars.row(say("kind." + kind), kind.equals("edited"), measures.get(kind)))
                        .toList(),
                HUNDRED,
                "%");
    }

    private Piece.Table table(List<Asked> all, Pass before, Pass after) {
        return new Piece.Table(
                say("table.title"),
                List.of(say("asked"), say("before"), say("after"), say("should")),
                all.stream()
                        .filter(each -> !each.kind().equals("others"))
                        .map(each -> {
                            var said = says(after, each);
                            return List.of(
                                    text(circle.prompt(each.question(), each.phrasing())),
                                    answer(says(before, each)),
                                    Say.of(
                                            said == each.wanted() ? "edit-a-fact.said.right" : "edit-a-fact.said.wrong",
                                            answer(said)),
                                    name(each.wanted()));
                        })
                        .toList());
    }

    private Bilingual answer(int said) {
        return said >= 0 && said < circle.people() ? name(said) : Bilingual.same("–");
    }

    private Bilingual text(int[] prompt) {
        var words = java.util.Arrays.copyOfRange(prompt, 1, prompt.length);
        return new Bilingual(
                model.vocabulary().write(words, Tongue.ZH), model.vocabulary().write(words, Tongue.EN));
    }

    /** Whether the card says that the model answers these; what it could not answer before is not held against an edit. */
    static boolean canBeScored(Model model) {
        return List.of("recall.one_step", "recall.two_steps_told").stream()
                .allMatch(figure -> model.card().figures().contains(figure)
                        && HUNDRED * model.card().figure(figure).committed() >= ENOUGH);
    }
}
