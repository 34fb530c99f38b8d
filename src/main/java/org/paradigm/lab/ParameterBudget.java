package org.paradigm.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.paradigm.platform.Bilingual;

/** Where the parameters of a transformer are: counted, for published models and for the learner's own. */
final class ParameterBudget implements Lab {
    private static final String OWN = "own";
    private static final double HUNDRED = 100;

    private final List<Setting> settings;

    ParameterBudget() {
        var models = new ArrayList<Setting.Pick>();
        for (var model : Published.values()) {
            models.add(new Setting.Pick(model.id(), say("model." + model.id())));
        }
        models.add(new Setting.Pick(OWN, say("model.own")));
        var all = new ArrayList<Setting>();
        all.add(new Setting.Choose("model", say("model"), models, Published.GPT_3.id()));
        all.addAll(more());
        settings = List.copyOf(all);
    }

    @Override
    public String id() {
        return "parameter-budget";
    }

    @Override
    public List<Setting> settings() {
        return settings;
    }

    /** The numbers of a design; as they stand, those of the classic block. */
    @Override
    public List<Setting> more() {
        return List.of(
                whole("width", 8, 65_536, 768),
                whole("blocks", 0, 1000, 12),
                whole("cross", 0, 1000, 0),
                whole("heads", 1, 1024, 12),
                whole("keys", 1, 1024, 12),
                whole("head", 1, 4096, 64),
                whole("inner", 8, 1_048_576, 3072),
                Setting.Choose.of("gate", "parameter-budget.gate", "no", "yes"),
                whole("experts", 1, 1024, 1),
                whole("active", 1, 1024, 1),
                whole("vocabulary", 0, 4_000_000, 50_257),
                whole("positions", 0, 4_000_000, 1024),
                Setting.Choose.of("tied", "parameter-budget.tied", "yes", "no"));
    }

    private Setting whole(String name, int least, int most, int standard) {
        return new Setting.Whole(name, say(name), least, most, standard);
    }

    @Override
    public Setup shown(Setup setup) {
        return Published.of(setup.text("model"))
                .map(model -> fields(setup, model.design()))
                .orElse(setup);
    }

    private static Setup fields(Setup setup, Design design) {
        var values = new LinkedHashMap<>(setup.values());
        values.put("width", Long.toString(design.width()));
        values.put("blocks", Long.toString(design.blocks()));
        values.put("cross", Long.toString(design.crossBlocks()));
        values.put("heads", Long.toString(design.heads()));
        values.put("keys", Long.toString(design.keyHeads()));
        values.put("head", Long.toString(design.headWidth()));
        values.put("inner", Long.toString(design.inner()));
        values.put("gate", design.gated() ? "yes" : "no");
        values.put("experts", Long.toString(design.experts()));
        values.put("active", Long.toString(design.active()));
        values.put("vocabulary", Long.toString(design.vocabulary()));
        values.put("positions", Long.toString(design.positions()));
        values.put("tied", design.untied() ? "no" : "yes");
        return new Setup(values);
    }

    private Design design(Setup setup) {
        return Published.of(setup.text("model")).map(Published::design).orElseGet(() -> own(setup));
    }

    private Design own(Setup setup) {
        var own = new Design(
                setup.whole("width"),
                setup.whole("blocks"),
                setup.whole("cross"),
                setup.whole("heads"),
                setup.whole("keys"),
                setup.whole("head"),
                setup.whole("inner"),
                setup.text("gate").equals("yes"),
                setup.whole("experts"),
                setup.whole("active"),
                setup.whole("vocabulary"),
                setup.whole("positions"),
                setup.text("tied").equals("no"));
        if (own.blocks() + own.crossBlocks() == 0) {
            throw new Refused("blocks", say("refused.blocks"));
        }
        if (own.heads() % own.keyHeads() != 0) {
            throw new Refused("keys", say("refused.keys", own.heads(), own.keyHeads()));
        }
        if (own.active() > own.experts()) {
            throw new Refused("active", say("refused.active"));
        }
        return own;
    }

    @Override
    public Outcome run(Setup setup, Pace pace) {
        var design = design(setup);
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Words(verdict(design)));
        pieces.add(bars(design));
        reasons(design).forEach(reason -> pieces.add(new Piece.Words(reason)));
        pieces.add(counts(design));
        pieces.add(others(setup.text("model")));
        return new Outcome(measures(design), pieces);
    }

    private static Map<String, Double> measures(Design design) {
        var measures = new LinkedHashMap<String, Double>();
        measures.put("attention", design.attentionShare());
        measures.put("feed-forward", HUNDRED - design.attentionShare());
        measures.put("attention-at-work", design.activeAttentionShare());
        measures.put("attention-of-all", design.ofAll(design.attention()));
        measures.put("feed-forward-of-all", design.ofAll(design.feedForward()));
        measures.put("embeddings-of-all", design.ofAll(design.embeddings()));
        return measures;
    }

    private Bilingual verdict(Design design) {
        var share = design.attentionShare();
        var thirds = Math.abs(share - HUNDRED / 3) < 0.5;
        return say(thirds ? "thirds" : "not-thirds", Digits.percent(share), Digits.percent(HUNDRED - share));
    }

    /** What keeps the ratio, or moves it, in this design. */
    private List<Bilingual> reasons(Design design) {
        var reasons = new ArrayList<Bilingual>();
        if (design.keyHeads() < design.heads()) {
            reasons.add(say("why.shared", design.heads(), design.keyHeads(), Digits.trim(design.attentionFactor(), 3)));
        }
        if (design.heads() * design.headWidth() != design.width()) {
            reasons.add(say(
                    "why.wide-heads",
                    design.heads() * design.headWidth(),
                    design.width(),
                    Digits.trim(design.attentionFactor(), 2)));
        }
        if (design.gated()) {
            reasons.add(say(
                    "why.gate",
                    Digits.trim((double) design.inner() / design.width(), 2),
                    Digits.trim(design.feedForwardFactor() / design.experts(), 2)));
        } else if (design.inner() != 4 * design.width()) {
            reasons.add(say("why.inner", Digits.trim((double) design.inner() / design.width(), 2)));
        }
        if (design.experts() > 1) {
            reasons.add(say(
                    "why.experts", design.experts(), design.active(), Digits.percent(design.activeAttentionShare())));
        }
        if (design.crossBlocks() > 0) {
            reasons.add(say("why.cross", design.crossBlocks(), design.blocks()));
        }
        if (design.ofAll(design.embeddings()) >= 5) {
            reasons.add(say("why.embeddings", Digits.percent(design.ofAll(design.embeddings()))));
        }
        if (reasons.isEmpty()) {
            reasons.add(say("why.classic"));
        }
        return reasons;
    }

    private Bars bars(Design design) {
        var rows = new ArrayList<Bars.Row>();
        rows.add(blocks(say("row.blocks"), design.attentionShare(), true));
        if (design.experts() > 1) {
            rows.add(blocks(say("row.active"), design.activeAttentionShare(), false));
        }
        rows.add(Bars.row(
                say("row.whole"),
                false,
                design.ofAll(design.attention()),
                design.ofAll(design.feedForward()),
                design.ofAll(design.embeddings())));
        return new Bars(
                say("bars.title"),
                say(
                        "bars.summary",
                        Digits.percent(design.attentionShare()),
                        Digits.percent(HUNDRED - design.attentionShare()),
                        Digits.percent(design.ofAll(design.embeddings()))),
                parts(),
                rows,
                HUNDRED,
                "%");
    }

    private static Bars.Row blocks(Bilingual label, double attention, boolean marked) {
        return Bars.row(label, marked, attention, HUNDRED - attention);
    }

    private List<Bilingual> parts() {
        return List.of(say("attention"), say("feed-forward"), say("embeddings"));
    }

    private Piece.Table counts(Design design) {
        return new Piece.Table(
                say("counts.title"),
                List.of(say("counts.part"), say("counts.parameters"), say("counts.share")),
                Stream.of(
                                line(design, say("attention"), design.attention()),
                                line(design, say("feed-forward"), design.feedForward()),
                                line(design, say("embeddings"), design.embeddings()),
                                line(design, say("counts.total"), design.total()))
                        .toList());
    }

    private static List<Bilingual> line(Design design, Bilingual part, long count) {
        return List.of(part, Digits.count(count), Bilingual.same(Digits.percent(design.ofAll(count))));
    }

    /** All published designs, blocks only, beside the one that was counted. */
    private Bars others(String chosen) {
        var rows = Arrays.stream(Published.values())
                .map(model -> blocks(
                        say("model." + model.id()),
                        model.design().attentionShare(),
                        model.id().equals(chosen)))
                .toList();
        return new Bars(say("others.title"), say("others.summary"), parts().subList(0, 2), rows, HUNDRED, "%");
    }
}
