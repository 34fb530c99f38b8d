package org.paradigm.quiz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.paradigm.lesson.YamlNode;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Language;

/**
 * A text with gaps.
 *
 * @param text inline Markdown; {@code {{a}}} is where the gap {@code a} goes
 */
public record Cloze(About about, Bilingual text, List<Gap> gaps) implements Question {
    static final Set<String> KEYS = Set.of("text", "gaps");

    private static final Pattern PLACE = Pattern.compile("\\{\\{ *([a-z0-9-]+) *\\}\\}");

    public Cloze {
        gaps = List.copyOf(gaps);
    }

    static Cloze read(YamlNode node, About about, Reading reading) {
        var gaps = node.need("gaps").map(list -> Gap.readAll(list, reading)).orElse(List.of());
        var cloze = new Cloze(about, node.needBilingual("text"), gaps);
        node.get("gaps").ifPresent(list -> Reading.atLeast(1, list.items(), list, "空", "gaps"));
        for (var language : Language.values()) {
            node.get("text")
                    .flatMap(text -> text.get(language.code()))
                    .ifPresent(text -> cloze.check(text, language, node));
        }
        return cloze;
    }

    private void check(YamlNode text, Language language, YamlNode node) {
        var places = places(text.text());
        var zh = language == Language.ZH ? "中文" : "英文";
        var en = language == Language.ZH ? "Chinese" : "English";
        var ids = node.items("gaps").stream()
                .map(gap -> gap.text("id").orElse(""))
                .toList();
        for (var id : ids) {
            var times = places.stream().filter(id::equals).count();
            if (times == 0) {
                text.problem(zh + "里没有空“{{" + id + "}}”", "the " + en + " text lacks the gap '{{" + id + "}}'");
            } else if (times > 1) {
                text.problem(
                        zh + "里的空“{{" + id + "}}”出现了" + times + "次",
                        "the " + en + " text has the gap '{{" + id + "}}' " + times + " times");
            }
        }
        places.stream()
                .filter(id -> !ids.contains(id))
                .distinct()
                .forEach(id -> text.problem(
                        zh + "里的空“{{" + id + "}}”没有写在 gaps 里",
                        "the gap '{{" + id + "}}' of the " + en + " text is not among 'gaps'"));
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** A stretch of text, and the gap that follows it; the last has none. */
    public record Part(String text, Optional<Gap> gap) {}

    /** The text cut at its gaps. */
    public List<Part> parts(Language language) {
        var words = text.in(language);
        var byId = new HashMap<String, Gap>();
        gaps.forEach(gap -> byId.put(gap.id(), gap));
        var parts = new ArrayList<Part>();
        var from = 0;
        for (var match : PLACE.matcher(words).results().toList()) {
            parts.add(new Part(words.substring(from, match.start()), Optional.ofNullable(byId.get(match.group(1)))));
            from = match.end();
        }
        parts.add(new Part(words.substring(from), Optional.empty()));
        return parts;
    }

    @Override
    public String type() {
        return "cloze";
    }

    @Override
    public List<Field> fields() {
        return gaps.stream().map(Gap::field).toList();
    }

    @Override
    public Draw draw(RandomGenerator random, boolean shuffle) {
        var order = new HashMap<String, List<String>>();
        for (var gap : gaps) {
            if (gap instanceof Gap.Choosing choosing) {
                order.put(gap.id(), Option.order(choosing.options(), random, shuffle));
            }
        }
        return Draw.of(order);
    }

    /** Each gap counts the same. */
    @Override
    public Mark mark(Answer answer, Draw draw) {
        if (gaps.stream().noneMatch(gap -> answer.has(gap.id()))) {
            return Mark.NOTHING;
        }
        return Mark.share(gaps.stream()
                .map(gap -> answer.has(gap.id())
                        ? gap.mark(answer.value(gap.id()))
                        : Remark.missed(gap.id(), Feedback.NONE))
                .toList());
    }

    @Override
    public List<Remark> remarks(Draw draw) {
        return gaps.stream().flatMap(gap -> gap.remarks().stream()).toList();
    }

    @Override
    public Map<String, Object> written() {
        var map = about.written(type());
        map.put("text", Written.bilingual(text));
        map.put("gaps", Written.list(gaps, Gap::written));
        return map;
    }
}
