package org.paradigm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Language;

/** Which package may know which, and which know nothing of the server they run in. */
class HouseRulesTest {
    private static final String ROOT = "org.paradigm";

    /** Arrows point to what is used; whoever may use a package may use what that one uses. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("reading", Set.of("review", "analysis", "lab")),
            Map.entry("search", Set.of("authoring", "lab")),
            Map.entry("classroom", Set.of("review", "analysis")),
            Map.entry("review", Set.of("progress")),
            Map.entry("analysis", Set.of("progress")),
            Map.entry("progress", Set.of("gain")),
            Map.entry("gain", Set.of("attempt")),
            Map.entry("attempt", Set.of("authoring")),
            Map.entry("authoring", Set.of("exchange")),
            Map.entry("exchange", Set.of("quiz")),
            Map.entry("lab", Set.of("transformer", "quiz")),
            Map.entry("quiz", Set.of("lesson", "platform")),
            Map.entry("transformer", Set.of()),
            Map.entry("lesson", Set.of("platform")),
            Map.entry("account", Set.of("platform")),
            Map.entry("platform", Set.of()));

    /** Everyone may use these. */
    private static final Set<String> GROUND = Set.of("lesson", "account", "platform");

    /** Plain Java: a reader can take each for itself. */
    private static final String[] PLAIN = {"quiz", "lesson", "exchange", "analysis", "transformer"};

    private static final JavaClasses COURSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void letsArrowsGoOneWayOnly() {
        var wrong = new ArrayList<String>();
        for (var type : COURSE) {
            var known = reach(room(type));
            type.getDirectDependenciesFromSelf().stream()
                    .filter(use -> use.getTargetClass().getPackageName().startsWith(ROOT + "."))
                    .filter(use -> !known.contains(room(use.getTargetClass())))
                    .forEach(use -> wrong.add(use.getDescription()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void knowsEveryRoom() {
        assertThat(COURSE.stream()
                        .map(HouseRulesTest::room)
                        .filter(room -> !room.isEmpty())
                        .distinct())
                .isSubsetOf(ARROWS.keySet());
    }

    @Test
    void keepsTheCorePlain() {
        noClasses()
                .that()
                .resideInAnyPackage(rooms(PLAIN))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "org.hibernate..")
                .check(COURSE);
        noClasses()
                .that()
                .resideInAnyPackage(rooms(PLAIN))
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage(ROOT + ".platform..")
                        .and(new LanguageOnly()))
                .check(COURSE);
    }

    @Test
    void leavesTheTransformerToJavaAlone() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".transformer..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", ROOT + ".transformer..")
                .allowEmptyShould(true)
                .check(COURSE);
    }

    @Test
    void namesThingsForWhatTheyAre() {
        assertThat(COURSE.stream().map(JavaClass::getSimpleName))
                .noneMatch(
                        name -> name.matches(".*(Impl|Manager|Helper|Utils?|Service|DTO)|Base[A-Z].*|Abstract[A-Z].*"));
        assertThat(COURSE.stream().map(HouseRulesTest::room))
                .doesNotContain("util", "common", "impl", "model", "service");
    }

    private static Set<String> reach(String room) {
        var reach = new TreeSet<>(GROUND.contains(room) ? Set.of(room) : GROUND);
        if (room.equals("transformer")) {
            reach.clear();
        }
        reach.add(room);
        for (var next : ARROWS.getOrDefault(room, Set.of())) {
            reach.addAll(reach(next));
        }
        return reach;
    }

    private static String room(JavaClass type) {
        var name = type.getPackageName();
        return name.length() > ROOT.length() ? name.substring(ROOT.length() + 1).split("\\.")[0] : "";
    }

    private static String[] rooms(String... names) {
        return Stream.of(names).map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }

    /** Of the platform, plain packages may use the two languages and nothing else. */
    private static final class LanguageOnly extends com.tngtech.archunit.base.DescribedPredicate<JavaClass> {
        LanguageOnly() {
            super("are neither a language nor a text in both");
        }

        @Override
        public boolean test(JavaClass type) {
            return !type.isEquivalentTo(Language.class) && !type.isEquivalentTo(Bilingual.class);
        }
    }
}
