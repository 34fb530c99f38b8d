package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gradients against finite differences. Single precision is too coarse for that, so the very source of the network is
 * compiled once more with {@code double} in place of {@code float}, and {@link DoubleGradients} run against it.
 */
class GradientTest {
    private static final Path SOURCES = Path.of("src/main/java/org/paradigm/transformer");
    private static final List<String> NETWORK = List.of(
            "Architecture",
            "Attention",
            "Backward",
            "Dice",
            "Edit",
            "FeedForward",
            "Hook",
            "Mixture",
            "MixturePass",
            "Normalization",
            "Part",
            "Pass",
            "Parameters",
            "Recurrent",
            "RecurrentPass",
            "Classifier",
            "Spirals",
            "AdamW",
            "Schedule",
            "PlainProducts",
            "Products",
            "Site",
            "Trace",
            "Weights");

    @TempDir
    private Path classes;

    @Test
    void agreeWithFiniteDifferencesInDoublePrecision() throws Exception {
        var sources = new ArrayList<JavaFileObject>();
        for (var name : NETWORK) {
            sources.add(source(name, inDouble(Files.readString(SOURCES.resolve(name + ".java")))));
        }
        sources.add(source("Exponential", exponential()));
        sources.add(source(
                "DoubleGradients",
                Files.readString(Path.of("src/test/java/org/paradigm/transformer/DoubleGradients.java"))
                        .replace("float", "double")));
        var messages = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var options = List.of("-d", classes.toString(), "-proc:none", "-classpath", classes.toString());
        assertThat(compiler.getTask(messages, null, null, options, null, sources)
                        .call())
                .as(messages.toString())
                .isTrue();

        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            var check =
                    loader.loadClass("org.paradigm.transformer.DoubleGradients").getDeclaredMethod("worst");
            check.setAccessible(true);
            assertThat((double) check.invoke(null)).isLessThan(1e-6);
        }
    }

    private static String inDouble(String source) {
        return source.replaceAll("\\bfloat\\b", "double")
                .replaceAll("\\bFloat\\b", "Double")
                .replaceAll("(\\d)f\\b", "$1d");
    }

    /** The one class that is about single precision itself. */
    private static String exponential() throws IOException {
        var source = inDouble(Files.readString(SOURCES.resolve("Exponential.java")));
        var from = source.indexOf("static double exp(double x) {");
        var to = source.indexOf("/** Turns the numbers");
        return source.substring(0, from) + "static double exp(double x) { return StrictMath.exp(x); }"
                + source.substring(to);
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(
                URI.create("string:///org/paradigm/transformer/" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
