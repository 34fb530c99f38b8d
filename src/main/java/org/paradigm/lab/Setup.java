package org.paradigm.lab;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.paradigm.platform.Bilingual;

/**
 * The settings of one run: a value for each, sound in itself. Equal setups give equal results.
 *
 * @param values by name, in the order of the settings
 */
public record Setup(Map<String, String> values) {
    public Setup {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * What was asked for, and what is wrong with it.
     *
     * @param typed as it came, for the form that shows it again
     * @param problems by setting; when there are any, the setup holds the standard value there
     */
    public record Read(Setup setup, Map<String, String> typed, Map<String, Bilingual> problems) {}

    /** @param asked by name, as in an address; what is not there, or is no setting, counts for nothing */
    public static Read read(List<Setting> settings, Map<String, String> asked) {
        var values = new LinkedHashMap<String, String>();
        var typed = new LinkedHashMap<String, String>();
        var problems = new LinkedHashMap<String, Bilingual>();
        for (var setting : settings) {
            var given = asked.getOrDefault(setting.name(), setting.standard());
            typed.put(setting.name(), given);
            try {
                values.put(setting.name(), setting.read(given));
            } catch (Refused refused) {
                values.put(setting.name(), setting.standard());
                problems.put(setting.name(), refused.reason());
            }
        }
        return new Read(new Setup(values), typed, problems);
    }

    public String text(String name) {
        return values.get(name);
    }

    public int whole(String name) {
        return Integer.parseInt(values.get(name));
    }

    public double real(String name) {
        return Double.parseDouble(values.get(name));
    }

    /** {@code model=mixtral&count=blocks} */
    public String query() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
