package org.paradigm.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Language;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A place in a YAML 1.2 file (JSON is YAML too) that knows its line. Reading something that is not there, or is of
 * another kind, adds to the problems and yields an empty value, so that reading goes on and finds the next one.
 */
public final class YamlNode {
    private static final int LIMIT = 2_000_000;
    private static final int DEEPEST = 50;

    private final String file;
    private final Node node;
    private final String name;
    private final Problems problems;
    private final Bilingual within;

    private YamlNode(String file, Node node, String name, Problems problems, Bilingual within) {
        this.file = file;
        this.node = node;
        this.name = name;
        this.problems = problems;
        this.within = within;
    }

    /**
     * The root of a file.
     *
     * @param lineOffset lines that come before the text in its file (of a front matter, 1)
     * @return empty when the text is no YAML, which is then among the problems
     */
    public static Optional<YamlNode> parse(String file, String text, int lineOffset, Problems problems) {
        try {
            var settings = LoadSettings.builder()
                    .setLabel(file)
                    .setCodePointLimit(LIMIT)
                    .setAllowDuplicateKeys(false)
                    .setMaxAliasesForCollections(20)
                    .build();
            // Blank lines in front move every mark to its line in the file.
            var placed = "\n".repeat(lineOffset) + text;
            if (tooDeep(new Parse(settings).parseString(placed))) {
                problems.add(file, 0, "YAML 嵌套得太深", "this YAML is nested too deeply");
                return Optional.empty();
            }
            return new Compose(settings)
                    .composeString(placed)
                    .map(root -> new YamlNode(file, root, "", problems, Bilingual.same("")));
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(file, line, "YAML 语法错误：" + e.getProblem(), "not valid YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(file, 0, "YAML 语法错误：" + e.getMessage(), "not valid YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** The composer goes into every level by a call of its own, and would exhaust the stack. */
    private static boolean tooDeep(Iterable<Event> events) {
        var depth = 0;
        for (var event : events) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    public String file() {
        return file;
    }

    /** Counted from 1. */
    public int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** The key that this is the value of; empty in a list and at the root. */
    public String name() {
        return name;
    }

    public Problems problems() {
        return problems;
    }

    /** Adds a problem at this place. */
    public void problem(String zh, String en) {
        problems.add(file, line(), within.zh() + zh, within.en() + en);
    }

    /** The same place; its problems, and those of everything in it, begin with these words. */
    public YamlNode within(String zh, String en) {
        return new YamlNode(file, node, name, problems, new Bilingual(within.zh() + zh, within.en() + en));
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isScalar() {
        return node instanceof ScalarNode;
    }

    /** The entries of a map, in the file's order. A key written twice is a problem; the first one counts. */
    public Map<String, YamlNode> entries() {
        var entries = new LinkedHashMap<String, YamlNode>();
        if (!(node instanceof MappingNode mapping)) {
            problem("这里应当是“键: 值”的映射", "a mapping of keys to values is expected here");
            return entries;
        }
        for (var tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                var value = new YamlNode(file, tuple.getValueNode(), key.getValue(), problems, within);
                if (entries.putIfAbsent(key.getValue(), value) != null) {
                    value.problem("键“" + key.getValue() + "”出现了两次", "key '" + key.getValue() + "' appears twice");
                }
            }
        }
        return entries;
    }

    /** Reports every key that is not among those allowed, with the nearest that are. */
    public void allow(Set<String> keys) {
        for (var entry : entries().entrySet()) {
            if (!keys.contains(entry.getKey())) {
                var known = String.join(", ", keys.stream().sorted().toList());
                entry.getValue()
                        .problem(
                                "不认识的键“" + entry.getKey() + "”；可用的有：" + known,
                                "unknown key '" + entry.getKey() + "'; known are: " + known);
            }
        }
    }

    /** The value of a key, if it is there. */
    public Optional<YamlNode> get(String key) {
        return isMap() ? Optional.ofNullable(entries().get(key)) : Optional.empty();
    }

    /** The value of a key that must be there. */
    public Optional<YamlNode> need(String key) {
        var value = get(key);
        if (value.isEmpty()) {
            problem("缺少“" + key + "”", "'" + key + "' is missing");
        }
        return value;
    }

    /** The elements of a list. */
    public List<YamlNode> items() {
        var items = new ArrayList<YamlNode>();
        if (node instanceof SequenceNode sequence) {
            for (var item : sequence.getValue()) {
                items.add(new YamlNode(file, item, "", problems, within));
            }
        } else {
            problem("这里应当是列表", "a list is expected here");
        }
        return items;
    }

    /** The elements of the list at a key; empty when there is none. */
    public List<YamlNode> items(String key) {
        return get(key).map(YamlNode::items).orElse(List.of());
    }

    /** A single value as it is written. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem("这里应当是单个值", "a single value is expected here");
        return "";
    }

    public Optional<String> text(String key) {
        return get(key).map(YamlNode::text);
    }

    /** A text in both languages, {@code {zh: …, en: …}}; a missing or empty language is a problem. */
    public Bilingual bilingual() {
        if (!isMap()) {
            problem("这里应当有 zh 和 en 两种语言的文字", "a text in both languages, zh and en, is expected here");
            return Bilingual.same("");
        }
        allow(Set.of("zh", "en"));
        return new Bilingual(inLanguage(Language.ZH), inLanguage(Language.EN));
    }

    private String inLanguage(Language language) {
        var text = get(language.code()).map(YamlNode::text).orElse("").strip();
        if (text.isEmpty()) {
            problem(
                    "缺少" + (language == Language.ZH ? "中文" : "英文") + "（" + language.code() + "）",
                    "the " + (language == Language.ZH ? "Chinese" : "English") + " text (" + language.code()
                            + ") is missing");
        }
        return text;
    }

    public Optional<Bilingual> bilingual(String key) {
        return get(key).map(YamlNode::bilingual);
    }

    /** A text in both languages that must be there. */
    public Bilingual needBilingual(String key) {
        return need(key).map(YamlNode::bilingual).orElse(Bilingual.same(""));
    }

    /** A whole number; another kind of value is a problem and counts as absent. */
    public Optional<Integer> integer(String key) {
        return get(key).flatMap(value -> {
            try {
                return Optional.of(Integer.valueOf(value.text()));
            } catch (NumberFormatException e) {
                value.problem("“" + key + "”应当是整数", "'" + key + "' must be a whole number");
                return Optional.empty();
            }
        });
    }

    /** {@code true} or {@code false}; another value is a problem. */
    public boolean flag(String key, boolean otherwise) {
        return get(key).map(value -> {
                    var text = value.text();
                    if (!text.equals("true") && !text.equals("false")) {
                        value.problem("“" + key + "”只能是 true 或 false", "'" + key + "' must be true or false");
                    }
                    return text.equals("true");
                })
                .orElse(otherwise);
    }
}
