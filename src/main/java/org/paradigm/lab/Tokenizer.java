package org.paradigm.lab;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.paradigm.platform.Bilingual;

/** What models read in place of characters: the learner's text in the vocabularies of published models. */
final class Tokenizer implements Lab {
    private static final int LIMIT = 160;

    /** One of the two texts in every vocabulary. */
    private record Text(String name, String words, Map<Vocabulary, List<Integer>> tokens) {
        static Text of(String name, String words) {
            var tokens = new LinkedHashMap<Vocabulary, List<Integer>>();
            for (var vocabulary : Vocabulary.values()) {
                tokens.put(vocabulary, vocabulary.pairs().encode(words));
            }
            return new Text(name, words, tokens);
        }

        int cost(Vocabulary vocabulary) {
            return tokens.get(vocabulary).size();
        }

        int characters() {
            return words.codePointCount(0, words.length());
        }

        int bytes() {
            return words.getBytes(StandardCharsets.UTF_8).length;
        }
    }

    @Override
    public String id() {
        return "tokenizer";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting.Verbatim(
                        "first", say("first"), LIMIT, "The weather is nice today, so we went for a walk in the park."),
                new Setting.Verbatim("second", say("second"), LIMIT, "今天天气很好，所以我们去公园散步了。"),
                Setting.Choose.of(
                        "vocabulary",
                        "tokenizer.vocabulary",
                        Stream.of(Vocabulary.values()).map(Vocabulary::id).toArray(String[]::new)));
    }

    @Override
    public Outcome run(Setup setup, Pace pace) {
        var texts = Stream.of("first", "second")
                .filter(name -> !setup.text(name).isBlank())
                .map(name -> Text.of(name, setup.text(name)))
                .toList();
        if (texts.isEmpty()) {
            throw new Refused("first", say("refused.empty"));
        }
        var vocabulary = Vocabulary.of(setup.text("vocabulary")).orElseThrow();
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Words(verdict(texts, vocabulary)));
        texts.forEach(text -> pieces.add(cut(text, vocabulary)));
        pieces.add(bars(texts, vocabulary));
        pieces.add(table(texts));
        return new Outcome(measures(texts), pieces);
    }

    private static Map<String, Double> measures(List<Text> texts) {
        var measures = new LinkedHashMap<String, Double>();
        for (var text : texts) {
            measures.put(text.name() + ".characters", (double) text.characters());
            measures.put(text.name() + ".bytes", (double) text.bytes());
            for (var vocabulary : Vocabulary.values()) {
                measures.put(text.name() + "." + vocabulary.id(), (double) text.cost(vocabulary));
            }
        }
        if (texts.size() == 2) {
            for (var vocabulary : Vocabulary.values()) {
                measures.put("ratio." + vocabulary.id(), ratio(texts, vocabulary));
            }
        }
        return measures;
    }

    /** Tokens of the second for each of the first. */
    private static double ratio(List<Text> texts, Vocabulary vocabulary) {
        return (double) texts.get(1).cost(vocabulary) / texts.get(0).cost(vocabulary);
    }

    private Bilingual verdict(List<Text> texts, Vocabulary vocabulary) {
        var name = name(vocabulary);
        var first = texts.get(0);
        var other = vocabulary == Vocabulary.O200K ? Vocabulary.R50K : Vocabulary.O200K;
        return texts.size() == 1
                ? say("alone", name, first.cost(vocabulary), first.characters(), first.bytes())
                : say(
                        "both",
                        name,
                        first.cost(vocabulary),
                        texts.get(1).cost(vocabulary),
                        Digits.trim(ratio(texts, vocabulary), 2),
                        name(other),
                        Digits.trim(ratio(texts, other), 2));
    }

    private Bilingual name(Vocabulary vocabulary) {
        return say("vocabulary." + vocabulary.id());
    }

    private Piece cut(Text text, Vocabulary vocabulary) {
        var pairs = vocabulary.pairs();
        return new Cut(
                say("cut", say(text.name()), name(vocabulary), text.cost(vocabulary), text.characters(), text.bytes()),
                text.tokens().get(vocabulary).stream()
                        .map(rank -> new Cut.Token(rank, pairs.token(rank)))
                        .toList());
    }

    private Bars bars(List<Text> texts, Vocabulary chosen) {
        var rows = new ArrayList<Bars.Row>();
        var most = 1;
        for (var vocabulary : Vocabulary.values()) {
            for (var text : texts) {
                rows.add(Bars.row(
                        say("row", vocabulary.id(), say("short." + text.name())), vocabulary == chosen, (double)
                                text.cost(vocabulary)));
                most = Math.max(most, text.cost(vocabulary));
            }
        }
        var first = texts.get(0);
        var last = texts.get(texts.size() - 1);
        return new Bars(
                say("bars.title"),
                say(
                        "bars.summary",
                        first.cost(Vocabulary.R50K),
                        last.cost(Vocabulary.R50K),
                        first.cost(Vocabulary.O200K),
                        last.cost(Vocabulary.O200K)),
                List.of(say("tokens")),
                rows,
                most,
                "");
    }

    private Piece.Table table(List<Text> texts) {
        var heads = new ArrayList<>(List.of(say("vocabulary"), say("entries")));
        texts.forEach(text -> heads.add(say("of." + text.name())));
        if (texts.size() == 2) {
            heads.add(say("ratio"));
        }
        var rows = new ArrayList<List<Bilingual>>();
        for (var vocabulary : Vocabulary.values()) {
            var row = new ArrayList<>(List.of(
                    Bilingual.same(vocabulary.id()),
                    Digits.count(vocabulary.pairs().size())));
            texts.forEach(text -> row.add(Bilingual.same(Integer.toString(text.cost(vocabulary)))));
            if (texts.size() == 2) {
                row.add(Bilingual.same(Digits.trim(ratio(texts, vocabulary), 2)));
            }
            rows.add(row);
        }
        return new Piece.Table(say("table"), heads, rows);
    }
}
