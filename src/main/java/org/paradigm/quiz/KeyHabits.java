package org.paradigm.quiz;

import java.util.HashMap;
import java.util.List;
import java.util.function.ToIntFunction;
import org.paradigm.lesson.YamlNode;
import org.paradigm.platform.Language;

/**
 * What gives keys away to somebody who knows nothing: that they are mostly the longest option, or mostly in the same
 * place. Of a few questions this can be chance, so only quizzes with some single choices are looked at.
 */
final class KeyHabits {
    private static final int FEWEST = 5;

    /** With four options a key is the longest, or in a certain place, once in four times. */
    private static final double TOO_OFTEN = 0.6;

    private KeyHabits() {}

    static void check(Quiz quiz, YamlNode root) {
        var choices = quiz.questions().stream()
                .filter(SingleChoice.class::isInstance)
                .map(SingleChoice.class::cast)
                .filter(choice -> choice.options().stream().anyMatch(Option::correct))
                .toList();
        if (choices.size() < FEWEST) {
            return;
        }
        var node = root.get("questions").orElse(root);
        for (var language : Language.values()) {
            var longest = choices.stream()
                    .filter(choice -> isLongest(choice.options(), language))
                    .count();
            if (longest > TOO_OFTEN * choices.size()) {
                node.problem(
                        choices.size() + "道单选题里有" + longest + "道的正确选项在" + name(language, true) + "里最长；请把别的选项写得一样长",
                        "the right option is the longest in " + name(language, false) + " in " + longest + " of "
                                + choices.size() + " single choices; make the others as long");
            }
        }
        var times = new HashMap<Integer, Integer>();
        choices.forEach(choice -> times.merge(place(choice.options()), 1, Integer::sum));
        times.forEach((place, often) -> {
            if (often > TOO_OFTEN * choices.size()) {
                node.problem(
                        choices.size() + "道单选题里有" + often + "道的正确选项是第" + (place + 1) + "个；请换一换位置",
                        "the right option is number " + (place + 1) + " in " + often + " of " + choices.size()
                                + " single choices; move some");
            }
        });
    }

    static boolean isLongest(List<Option> options, Language language) {
        ToIntFunction<Option> length = option -> option.text().in(language).length();
        var key = options.get(place(options));
        return options.stream()
                .filter(option -> option != key)
                .allMatch(option -> length.applyAsInt(option) < length.applyAsInt(key));
    }

    private static int place(List<Option> options) {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).correct()) {
                return i;
            }
        }
        throw new IllegalArgumentException("Without a right option: " + options);
    }

    private static String name(Language language, boolean chinese) {
        return language == Language.ZH ? chinese ? "中文" : "Chinese" : chinese ? "英文" : "English";
    }
}
