package org.paradigm.lesson;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.paradigm.platform.Language;

/** The figures of one lesson, and which of them its texts use. */
final class Drawings {
    private final String folder;
    private final Map<String, String> svgs;
    private final Problems problems;
    private final Set<String> used = new TreeSet<>();

    /**
     * @param folder as the author knows it, with a slash at the end
     * @param svgs by file name
     */
    Drawings(String folder, Map<String, String> svgs, Problems problems) {
        this.folder = folder;
        this.svgs = svgs;
        this.problems = problems;
    }

    /** The drawing in one language, if there is one and nothing in it has to be left out. */
    Optional<String> draw(String name, Language language) {
        used.add(name);
        var svg = svgs.get(name);
        return svg == null ? Optional.empty() : SvgReader.read(folder + name, svg, language, problems);
    }

    void reportUnused() {
        for (var name : svgs.keySet()) {
            if (!used.contains(name)) {
                problems.add(
                        folder + name,
                        0,
                        "这一课没有用到这幅图；请用 ::: figure " + name + " 放进课文，或删去",
                        "the lesson does not use this figure; place it with ::: figure " + name + ", or remove it");
                for (var language : Language.values()) {
                    SvgReader.read(folder + name, svgs.get(name), language, problems);
                }
            }
        }
    }
}
