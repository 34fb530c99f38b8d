package org.paradigm.quiz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.paradigm.lesson.YamlNode;
import org.paradigm.platform.Bilingual;

/**
 * What every question says about itself.
 *
 * @param id unique in its quiz, and for ever: answers are filed under it
 * @param objective the id of the one objective that it tests: {@code 3.5}; empty where no lesson has it
 * @param claims of the course that it is about: {@code C88}
 * @param section where to read again; {@link Section#NONE} where no lesson has it
 * @param stem what is asked, inline Markdown
 * @param explanation why the right answer is right, shown afterwards; empty where none is right
 */
public record About(
        String id,
        String objective,
        Bloom bloom,
        List<String> claims,
        Section section,
        Bilingual stem,
        Bilingual explanation) {
    static final Set<String> KEYS =
            Set.of("id", "type", "objective", "bloom", "claims", "section", "stem", "explanation");

    private static final Pattern CLAIM = Pattern.compile("C[0-9]+");

    public About {
        claims = List.copyOf(claims);
    }

    static About read(YamlNode node, String id, Kind kind, Reading reading) {
        Predicate<String> says = key -> kind != Kind.LAB || node.get(key).isPresent();
        var explained = !node.text("type").equals(Optional.of(OwnWords.TYPE));
        return new About(
                id,
                says.test("objective") ? objective(node, reading) : "",
                bloom(node),
                claims(node),
                says.test("section") ? section(node, reading) : Section.NONE,
                node.needBilingual("stem"),
                explained ? node.needBilingual("explanation") : Bilingual.same(""));
    }

    private static String objective(YamlNode node, Reading reading) {
        var objective = node.need("objective");
        objective.filter(value -> !reading.outline().hasObjective(value.text())).ifPresent(value -> {
            var name = value.text();
            value.problem(
                    "课程没有目标“" + name + "”；请对照 course.yaml 的 objectives",
                    "the course has no objective '" + name + "'; see 'objectives' in course.yaml");
        });
        return objective.map(YamlNode::text).orElse("");
    }

    private static Bloom bloom(YamlNode node) {
        var bloom = node.need("bloom");
        return bloom.flatMap(value -> Bloom.of(value.text())).orElseGet(() -> {
            bloom.ifPresent(value -> value.problem(
                    "不认识的认知层次“" + value.text() + "”；可用的有：" + Reading.codes(Bloom.values(), Bloom::code),
                    "unknown bloom '" + value.text() + "'; known are: " + Reading.codes(Bloom.values(), Bloom::code)));
            return Bloom.REMEMBER;
        });
    }

    private static List<String> claims(YamlNode node) {
        var items = node.need("claims").map(YamlNode::items).orElse(List.of());
        node.get("claims").ifPresent(list -> Reading.atLeast(1, items, list, "论断", "claims"));
        for (var item : items) {
            if (!CLAIM.matcher(item.text()).matches()) {
                item.problem(
                        "“" + item.text() + "”不是论断的编号；应写作 C88 这样",
                        "'" + item.text() + "' is not the number of a claim; write it like C88");
            }
        }
        return items.stream().map(YamlNode::text).toList();
    }

    private static Section section(YamlNode node, Reading reading) {
        var value = node.need("section");
        var section = value.flatMap(text -> Section.of(text.text()));
        if (section.isPresent()) {
            reading.checkSection(value.get(), section.get());
        } else {
            value.ifPresent(text -> text.problem(
                    "“" + text.text() + "”不是课文中的位置；应写作“课文#小节”，如 ffn-memory#keys",
                    "'" + text.text() + "' is not a place in a lesson; write lesson#anchor, like ffn-memory#keys"));
        }
        return section.orElse(new Section("", ""));
    }

    Map<String, Object> written(String type) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", id);
        map.put("type", type);
        if (!objective.isEmpty()) {
            map.put("objective", objective);
        }
        map.put("bloom", bloom.code());
        map.put("claims", claims);
        if (!section.equals(Section.NONE)) {
            map.put("section", section.toString());
        }
        map.put("stem", Written.bilingual(stem));
        if (!explanation.equals(Bilingual.same(""))) {
            map.put("explanation", Written.bilingual(explanation));
        }
        return map;
    }
}
