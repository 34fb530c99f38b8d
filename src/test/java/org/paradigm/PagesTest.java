package org.paradigm;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What expressions in pages name is there: the compiler cannot see it, and a reader would be the first to. */
class PagesTest {
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)(?:\\.(\\w+))?");
    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "not",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "empty",
            "true",
            "false",
            "null",
            "instanceof");
    private static final Set<String> IMPLICIT = Set.of(
            "requestScope",
            "param",
            "paramValues",
            "header",
            "cookie",
            "request",
            "view",
            "component",
            "cc",
            "facesContext");

    private final Map<String, JavaClass> beans = beans();

    @Test
    void knowTheirBeansAndWhatTheyAsk() {
        var known = new HashSet<>(IMPLICIT);
        known.addAll(Xhtml.bundles().keySet());
        Xhtml.all().forEach(page -> known.addAll(page.declared("name")));
        var wrong = new ArrayList<String>();
        for (var page : Xhtml.all()) {
            var own = page.declared("var");
            own.addAll(page.declared("varStatus"));
            own.addAll(page.given());
            for (var expression : page.expressions()) {
                var plain = expression.replaceAll("'[^']*'|\"[^\"]*\"", "''");
                NAME.matcher(plain)
                        .results()
                        .filter(found -> !WORDS.contains(found.group(1)))
                        .filter(found -> !known.contains(found.group(1)) && !own.contains(found.group(1)))
                        .filter(found -> !answers(found.group(1), found.group(2)))
                        .forEach(found -> wrong.add(page.file() + ": #{" + expression + "}: " + found.group()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private boolean answers(String bean, String asked) {
        var type = beans.get(bean);
        if (type == null || asked == null) {
            return type != null;
        }
        var property = asked.substring(0, 1).toUpperCase(Locale.ROOT) + asked.substring(1);
        var names = Set.of(asked, "get" + property, "is" + property);
        return type.getAllMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaMethod::getName)
                .anyMatch(names::contains);
    }

    private static Map<String, JavaClass> beans() {
        var beans = new TreeMap<String, JavaClass>();
        for (var type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.paradigm")) {
            if (type.isAnnotatedWith(Named.class)) {
                var given = type.getAnnotationOfType(Named.class).value();
                var name = type.getSimpleName();
                beans.put(
                        given.isEmpty() ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : given,
                        type);
            }
        }
        return beans;
    }
}
