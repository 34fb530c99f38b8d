package org.paradigm.quiz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.paradigm.lesson.YamlNode;

/**
 * Words to write: those that are right, in any language, and those that are known to be wrong.
 *
 * @param accept compared after {@linkplain Folding folding}
 */
public record Wording(List<String> accept, List<Slip> mistakes) {
    private static final int RIGHT = -1;

    /** Someone who ends the answer with a full stop has not written another word. */
    private static final Pattern FULL_STOP = Pattern.compile("(?<=[^.])\\.$");

    public Wording {
        accept = List.copyOf(accept);
        mistakes = List.copyOf(mistakes);
    }

    static Wording read(YamlNode node, Reading reading) {
        var list = node.need("accept").map(YamlNode::items).orElse(List.of());
        node.get("accept").ifPresent(place -> Reading.atLeast(1, list, place, "可接受的答案", "accepted answers"));
        var places = node.items("mistakes");
        var wording = new Wording(
                list.stream().map(YamlNode::text).toList(),
                places.stream().map(item -> Slip.read(item, reading)).toList());
        wording.check(list, places);
        return wording;
    }

    /** No words may be right and wrong at once, or wrong in two ways. */
    private void check(List<YamlNode> list, List<YamlNode> places) {
        var owners = new HashMap<String, Integer>();
        for (var item : list) {
            if (fold(item.text()).isEmpty()) {
                item.problem("可接受的答案是空的", "an accepted answer is empty");
            }
            owners.put(fold(item.text()), RIGHT);
        }
        for (var i = 0; i < places.size(); i++) {
            for (var item : places.get(i).items("accept")) {
                var word = item.text();
                var owner = owners.putIfAbsent(fold(word), i);
                if (owner != null && owner == RIGHT) {
                    item.problem(
                            "“" + word + "”既算对又算错（比较时不计全角半角、大小写、空格和标点的写法）",
                            "'" + word + "' is both accepted and a mistake (width, case, spaces and the style of"
                                    + " punctuation make no difference)");
                } else if (owner != null && owner != i) {
                    item.problem("“" + word + "”属于两条错误答案", "'" + word + "' belongs to two mistakes");
                }
            }
        }
    }

    private static String fold(String text) {
        return FULL_STOP.matcher(Folding.fold(text)).replaceFirst("");
    }

    private static boolean matches(List<String> accept, String typed) {
        var folded = fold(typed);
        return accept.stream().anyMatch(word -> fold(word).equals(folded));
    }

    /** What is to be said about the words that were typed. */
    Remark mark(String target, String typed) {
        if (matches(accept, typed)) {
            return Remark.right(target);
        }
        return mistakes.stream()
                .filter(mistake -> matches(mistake.accept(), typed))
                .findFirst()
                .map(mistake -> Remark.wrong(target, mistake.feedback()))
                .orElse(Remark.wrong(target, Feedback.NONE));
    }

    List<Remark> remarks(String target) {
        return mistakes.stream()
                .map(mistake -> Remark.wrong(target, mistake.feedback()))
                .toList();
    }

    void writeTo(Map<String, Object> map) {
        map.put("accept", accept);
        if (!mistakes.isEmpty()) {
            map.put("mistakes", Written.list(mistakes, Slip::written));
        }
    }
}
