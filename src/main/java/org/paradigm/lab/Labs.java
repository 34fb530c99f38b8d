package org.paradigm.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        var labs = new ArrayList<Lab>();
        labs.add(new ParameterBudget());
        var all = Models.of("M", "S", "W", "A");
        var editable = Models.of("M", "S", "W");
        if (!all.isEmpty()) {
            labs.add(new AskTheModel(all));
        }
        if (!editable.isEmpty()) {
            labs.add(new FfnAsMemory(editable));
            labs.add(new TraceAFact(Models.of("W", "M", "S")));
            labs.add(new SwitchOff(Models.of("S", "M", "W", "A")));
            labs.add(new EditAFact(editable));
            labs.add(new ManyEdits(editable));
        }
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
            return new Measured(lab.get().run(read.setup(), Pace.FREE).measures());
        } catch (Refused refused) {
            return new Impossible(refused.reason());
        }
    }

    @Override
    public Optional<String> figure(String key) {
        return Card.figure(key);
    }
}
