package org.paradigm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What can be told of the Kubernetes files without a cluster: what they name, they have, and so has the product. */
class KubernetesFilesTest {
    private static final Path FILE = Path.of("deploy/kubernetes/paradigm.yaml");
    private static final List<Map<?, ?>> OBJECTS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        for (var document : new Load(LoadSettings.builder().build()).loadAllFromString(Files.readString(FILE))) {
            OBJECTS.add((Map<?, ?>) document);
        }
    }

    @Test
    void namesForEachObjectItsKindItsVersionAndItself() {
        assertThat(OBJECTS).allSatisfy(object -> {
            assertThat(at(object, "metadata", "name")).isEqualTo("paradigm");
            assertThat(List.of(at(object, "apiVersion"), at(object, "kind")))
                    .isIn(
                            List.of("v1", "Secret"),
                            List.of("v1", "ConfigMap"),
                            List.of("v1", "Service"),
                            List.of("apps/v1", "Deployment"),
                            List.of("networking.k8s.io/v1", "Ingress"));
        });
        assertThat(OBJECTS.stream().map(object -> at(object, "kind"))).doesNotHaveDuplicates();
    }

    @Test
    void selectsThePodsThatItMakes() {
        var labels = at(one("Deployment"), "spec", "template", "metadata", "labels");
        assertThat(at(one("Deployment"), "spec", "selector", "matchLabels")).isEqualTo(labels);
        assertThat(at(one("Service"), "spec", "selector")).isEqualTo(labels);
    }

    @Test
    void leadsFromTheIngressToThePort() {
        var service = first(at(one("Service"), "spec", "ports"));
        var container = first(at(container(), "ports"));
        assertThat(at(service, "targetPort")).isEqualTo(at(container, "name"));
        var path = first(at(first(at(one("Ingress"), "spec", "rules")), "http", "paths"));
        assertThat(at(path, "backend", "service", "name")).isEqualTo(at(one("Service"), "metadata", "name"));
        assertThat(at(path, "backend", "service", "port", "name")).isEqualTo(at(service, "name"));
        assertThat(at(one("ConfigMap"), "data", "PARADIGM_URL"))
                .isEqualTo("https://" + at(first(at(one("Ingress"), "spec", "rules")), "host"));
    }

    @Test
    void setsOnlyWhatTheProductKnows() throws IOException {
        var known = Pattern.compile("setting\\(\"([A-Z_]+)\"\\)")
                .matcher(Files.readString(Path.of("src/main/java/org/paradigm/platform/Settings.java")))
                .results()
                .map(found -> found.group(1))
                .toList();
        var set = new ArrayList<Object>(((Map<?, ?>) at(one("ConfigMap"), "data")).keySet());
        set.addAll(((Map<?, ?>) at(one("Secret"), "stringData")).keySet());
        assertThat(known)
                .isNotEmpty()
                .containsAll(set.stream().map(String::valueOf).toList());
        assertThat((List<?>) at(container(), "envFrom"))
                .extracting(Object::toString)
                .containsExactly("{configMapRef={name=paradigm}}", "{secretRef={name=paradigm}}");
    }

    @Test
    void asksForTheHealthThatTheProductTells() {
        assertThat(Health.class
                        .getAnnotation(jakarta.servlet.annotation.WebServlet.class)
                        .value())
                .contains(
                        (String) at(container(), "startupProbe", "httpGet", "path"),
                        (String) at(container(), "livenessProbe", "httpGet", "path"),
                        (String) at(container(), "readinessProbe", "httpGet", "path"));
    }

    private static Map<?, ?> one(String kind) {
        return OBJECTS.stream()
                .filter(object -> kind.equals(object.get("kind")))
                .findFirst()
                .orElseThrow();
    }

    private static Object container() {
        return first(at(one("Deployment"), "spec", "template", "spec", "containers"));
    }

    private static Object first(Object list) {
        return ((List<?>) list).get(0);
    }

    private static Object at(Object map, String... keys) {
        for (var key : keys) {
            map = ((Map<?, ?>) map).get(key);
        }
        return map;
    }
}
