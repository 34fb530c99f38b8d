package org.paradigm.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paradigm.quiz.Experiment;
import org.paradigm.quiz.Oracle;

/** The labs that can be run here: those whose models are there. */
public final class Labs implements Oracle {
    private final Map<String, Lab> byId = new LinkedHashMap<>();

    Labs(List<Lab> labs) {
        labs.forEach(lab -> byId.put(lab.id(), lab));
    }

    /** All of them, in the order in which a reader meets them. */
    public static Labs all() {
        return of("M", "S", "W", "A", "N-ffn", "N-attention", "R");
    }

    /** With these models, as far as they are there; a lab that has none is not there. */
    static Labs of(String... names) {
        var labs = new ArrayList<Lab>();
        labs.add(new AttentionAlign());
        labs.add(new CapacityAndData());
        labs.add(new Tokenizer());
        labs.add(new ParameterBudget());
        var asked = List.of(names);
        var all = Models.of(Stream.of("M", "S", "W", "A", "N-ffn", "N-attention")
                .filter(asked::contains)
                .toArray(String[]::new));
        var memories =
                Models.of(Stream.of("M", "S", "W").filter(asked::contains).toArray(String[]::new));
        var traced = Models.of(Stream.of("W", "M", "S").filter(asked::contains).toArray(String[]::new));
        if (!memories.isEmpty()) {
            labs.add(new AskTheModel(new LineUp(all)));
            labs.add(new FfnAsMemory(new LineUp(memories)));
            labs.add(new TraceAFact(new LineUp(traced)));
            labs.add(new SwitchOff(all));
            labs.add(new EditAFact(new LineUp(memories)));
            labs.add(new ManyEdits(new LineUp(memories)));
        }
        Models.of(Stream.of("R").filter(asked::contains).toArray(String[]::new)).stream()
                .filter(EditARelation::canBeScored)
                .forEach(model -> labs.add(new EditARelation(model)));
        labs.add(new Scaling());
        labs.add(new SmallerMoreData());
        labs.add(new CotBySize());
        labs.add(new ChainOfThought());
        labs.add(new Vote());
        labs.add(new Distractor());
        labs.add(new RlhfPairs());
        labs.add(new MoeRouter());
        labs.add(new PretrainOrScratch());
        labs.add(new ProbeTheLayers());
        labs.add(new MaskCompare());
        labs.add(new InContext());
        labs.add(new EmergenceOrMetric());
        return new Labs(labs);
    }

    public List<Lab> list() {
        return List.copyOf(byId.values());
    }

    public Optional<Lab> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public boolean hasLab(String lab) {
        return byId.containsKey(lab);
    }

    @Override
    public Answer ask(Experiment experiment) {
        var lab = find(experiment.lab());
        if (lab.isEmpty()) {
            return Oracle.NONE.ask(experiment);
        }
        var unknown = experiment.settings().keySet().stream()
                .filter(name -> lab.get().settings().stream()
                        .noneMatch(setting -> setting.name().equals(name)))
                .findFirst();
        if (unknown.isPresent()) {
            return new Impossible(Say.of("refused.setting", unknown.get()));
        }
        var read = Setup.read(lab.get().settings(), experiment.settings());
        if (!read.problems().isEmpty()) {
            return new Impossible(read.problems().values().iterator().next());
        }
        try {
            return new Measured(measures(lab.get(), read.setup()));
        } catch (Refused refused) {
            return new Impossible(refused.reason());
        }
    }

    private static Map<String, Double> measures(Lab lab, Setup setup) {
        if (lab instanceof LongLab slow) {
            return slow.known(setup).orElseGet(() -> slow.measure(setup, Pace.FREE));
        }
        return lab.run(setup, Pace.FREE).measures();
    }

    @Override
    public Optional<String> figure(String key) {
        return CardFigures.of(key);
    }
}
