package org.paradigm.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One kind of page: the shape of its address below the language, and the view that shows it.
 *
 * @param address for example {@code lesson/{lesson}}; a name in braces stands for one path element
 * @param view for example {@code /reading/lesson.xhtml}
 * @param page the name of the {@link Page} that the view shows, if it shows one
 */
record Route(String address, String view, Optional<String> page, Pattern pattern, List<String> names) {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    static Route of(String address, String view) {
        return of(address, view, Optional.empty());
    }

    static Route of(String address, String view, String page) {
        return of(address, view, Optional.of(page));
    }

    private static Route of(String address, String view, Optional<String> page) {
        var names = NAME.matcher(address).results().map(found -> found.group(1)).toList();
        return new Route(
                address, view, page, Pattern.compile(NAME.matcher(address).replaceAll("([^/]+)")), names);
    }

    /** The values of the names in the address, if the path has this shape. */
    Optional<Map<String, String>> match(String path) {
        var matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), matcher.group(i + 1));
        }
        return Optional.of(values);
    }
}
