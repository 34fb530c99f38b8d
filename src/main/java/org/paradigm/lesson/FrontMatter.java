package org.paradigm.lesson;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What precedes the text of a lesson between two lines {@code ---}. */
record FrontMatter(
        String title, String summary, int minutes, List<String> claims, List<String> objectives, int length) {
    private static final Pattern CLAIM = Pattern.compile("C\\d{1,3}");
    private static final Pattern END = Pattern.compile("^---[ \t]*$", Pattern.MULTILINE);

    static FrontMatter read(String file, String text, Outline outline, Problems problems) {
        var nothing = new FrontMatter("", "", 0, List.of(), List.of(), 0);
        var end = END.matcher(text);
        if (!text.startsWith("---\n") || !end.find(4)) {
            problems.add(
                    file,
                    1,
                    "开头缺少两行 --- 之间的 title、summary、minutes、claims 和 objectives",
                    "title, summary, minutes, claims and objectives between two lines --- are missing at the top");
            return nothing;
        }
        return YamlNode.parse(file, text.substring(4, end.start()), 1, problems)
                .map(root -> read(root, outline, end.end()))
                .orElse(new FrontMatter("", "", 0, List.of(), List.of(), end.end()));
    }

    private static FrontMatter read(YamlNode root, Outline outline, int length) {
        root.allow(Set.of("title", "summary", "minutes", "claims", "objectives"));
        var minutes = root.need("minutes").flatMap(present -> root.integer("minutes"));
        if (minutes.isPresent() && (minutes.get() < 1 || minutes.get() > 240)) {
            root.get("minutes").get().problem("minutes 应当是 1 到 240 之间的整数", "minutes must be between 1 and 240");
        }
        var claims = root.need("claims").map(YamlNode::items).orElse(List.of());
        for (var claim : claims) {
            if (!CLAIM.matcher(claim.text()).matches()) {
                claim.problem(
                        "论断“" + claim.text() + "”应当像 C88 这样写", "claim '" + claim.text() + "' must be written like C88");
            }
        }
        var objectives = root.need("objectives").map(YamlNode::items).orElse(List.of());
        for (var objective : objectives) {
            if (!outline.objectives().containsKey(objective.text())) {
                objective.problem(
                        "course.yaml 的 objectives 里没有“" + objective.text() + "”",
                        "there is no objective '" + objective.text() + "' in course.yaml");
            }
        }
        return new FrontMatter(
                words(root, "title"),
                words(root, "summary"),
                Math.max(minutes.orElse(0), 0),
                claims.stream().map(YamlNode::text).toList(),
                objectives.stream().map(YamlNode::text).toList(),
                length);
    }

    private static String words(YamlNode root, String key) {
        var value = root.need(key);
        var text = value.map(YamlNode::text).orElse("").strip();
        if (value.isPresent() && text.isEmpty()) {
            value.get().problem("“" + key + "”是空的", "'" + key + "' is empty");
        }
        return text;
    }
}
