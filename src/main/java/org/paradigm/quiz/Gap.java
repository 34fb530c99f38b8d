package org.paradigm.quiz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paradigm.lesson.YamlNode;

/** A gap in a text: to choose for, to write a word into, or a number. */
public sealed interface Gap {
    /** {@code choice}, {@code text} or {@code number}: what a page shows. */
    String type();

    String id();

    Field field();

    Remark mark(String given);

    /** All that could be said; an option is named {@code gap.option}. */
    List<Remark> remarks();

    Object written();

    /** Some options, of which one is right. */
    record Choosing(String id, List<Option> options) implements Gap {
        public Choosing {
            options = List.copyOf(options);
        }

        @Override
        public String type() {
            return "choice";
        }

        /** In the order in which they are shown. */
        public List<Option> options(Draw draw) {
            return draw.arrange(id, options, Option::id);
        }

        @Override
        public Field field() {
            return Field.one(id, Option.ids(options));
        }

        @Override
        public Remark mark(String given) {
            return options.stream()
                    .filter(option -> option.id().equals(given))
                    .findFirst()
                    .map(option -> option.remark(id))
                    .orElse(Remark.wrong(id, Feedback.NONE));
        }

        @Override
        public List<Remark> remarks() {
            return options.stream()
                    .map(option -> option.remark(id + "." + option.id()))
                    .toList();
        }

        @Override
        public Object written() {
            return Map.of("id", id, "options", Written.list(options, Option::written));
        }
    }

    /** A word or a phrase. */
    record Writing(String id, Wording wording) implements Gap {
        @Override
        public String type() {
            return "text";
        }

        @Override
        public Field field() {
            return Field.line(id);
        }

        @Override
        public Remark mark(String given) {
            return wording.mark(id, given);
        }

        @Override
        public List<Remark> remarks() {
            return wording.remarks(id);
        }

        @Override
        public Object written() {
            var map = new LinkedHashMap<String, Object>();
            map.put("id", id);
            wording.writeTo(map);
            return map;
        }
    }

    /** A number. */
    record Computing(String id, Amount amount) implements Gap {
        @Override
        public String type() {
            return "number";
        }

        @Override
        public Field field() {
            return Field.line(id);
        }

        @Override
        public Remark mark(String given) {
            return amount.mark(id, given, Map.of());
        }

        @Override
        public List<Remark> remarks() {
            return amount.remarks(id);
        }

        @Override
        public Object written() {
            var map = new LinkedHashMap<String, Object>();
            map.put("id", id);
            amount.writeTo(map);
            return map;
        }
    }

    static List<Gap> readAll(YamlNode list, Reading reading) {
        var taken = new HashSet<String>();
        var gaps = new ArrayList<Gap>();
        for (var item : list.items()) {
            var id = Reading.id(item, taken);
            var node = item.within("空“" + id + "”：", "gap '" + id + "': ");
            if (item.get("options").isPresent()) {
                node.allow(Set.of("id", "options"));
                var options = Option.readAll(node, reading);
                Option.onlyOne(options, node);
                gaps.add(new Choosing(id, options));
            } else if (item.get("value").isPresent()) {
                node.allow(Set.of("id", "value", "tolerance"));
                gaps.add(new Computing(id, Amount.read(node, Variables.NONE, reading)));
            } else if (item.get("accept").isPresent()) {
                node.allow(Set.of("id", "accept", "mistakes"));
                gaps.add(new Writing(id, Wording.read(node, reading)));
            } else {
                node.problem(
                        "请写上 options（选择）、accept（文字）或 value（数值）",
                        "it needs 'options' to choose from, 'accept' for words, or 'value' for a number");
            }
        }
        return gaps;
    }
}
