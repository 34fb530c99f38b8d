package org.paradigm.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** How long a reader waits for what was found, in both languages, from the request to the last byte. */
final class SearchTimes {
    private static final List<String> ENGLISH = List.of(
            "memory",
            "feed-forward layer",
            "induction head",
            "scaling law",
            "chain of thought",
            "knowledge neurons",
            "in-context learning",
            "emergence",
            "Chinchilla",
            "mixture of experts");
    private static final List<String> CHINESE =
            List.of("记忆", "前馈层", "归纳头", "规模定律", "思维链", "知识神经元", "上下文学习", "涌现", "ＢＥＲＴ", "混合专家");

    private final int port;
    private final int rounds;

    SearchTimes(int port, int rounds) {
        this.port = port;
        this.rounds = rounds;
    }

    void measure(Table table) throws Exception {
        var cold = once(1)[0];
        once(rounds);
        var times = once(rounds);
        table.row(
                "search, one after the other",
                Table.number(
                        "median %.1f ms, 95 %% %.1f ms, longest %.1f ms",
                        times[times.length / 2], times[times.length * 95 / 100], times[times.length - 1]),
                "20 ms",
                Table.number("quickest of the first round %.1f ms", cold));
    }

    /** Milliseconds of each search, ascending. */
    private double[] once(int times) throws Exception {
        var taken = new double[times * (ENGLISH.size() + CHINESE.size())];
        var next = 0;
        try (var wire = new Wire(port)) {
            for (int i = 0; i < times; i++) {
                for (var words : ENGLISH) {
                    taken[next++] = find(wire, "/en/search?q=" + encode(words));
                }
                for (var words : CHINESE) {
                    taken[next++] = find(wire, "/zh/search?q=" + encode(words));
                }
            }
        }
        Arrays.sort(taken);
        return taken;
    }

    private static double find(Wire wire, String address) throws Exception {
        var began = System.nanoTime();
        var reply = wire.get(address);
        var millis = (System.nanoTime() - began) / 1e6;
        if (reply.status() != 200 || !reply.text().contains("<mark>")) {
            throw new IllegalStateException(address + " found nothing: " + reply.status());
        }
        return millis;
    }

    private static String encode(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
