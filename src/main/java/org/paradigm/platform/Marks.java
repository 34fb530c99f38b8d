package org.paradigm.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an answer under way has marks for: each a number between two characters that no text of a page holds. */
final class Marks {
    /** What a mark may stand for. */
    sealed interface Marked permits Prepared, Edge {}

    /**
     * Where a part of a page begins that depends on who reads it, or where it ends. Nothing is sent for it.
     *
     * @param expression what it shows, as in the view: {@code #{lessonPage.rail}}; null at its end
     */
    record Edge(String expression) implements Marked {
        static final Edge END = new Edge(null);
    }

    /** HTML does not allow it. */
    static final char SIGN = '\0';

    private static final String ALL = Marks.class.getName();

    private final List<Marked> all = new ArrayList<>();
    private Optional<String> key = Optional.empty();

    /** From now on marks may be written into the answer to this request: they will be put right when it is sent. */
    static Marks collect(HttpServletRequest request) {
        var marks = new Marks();
        request.setAttribute(ALL, marks);
        return marks;
    }

    /** From now on they may not: an error page is the server's own to send. */
    static void stop(HttpServletRequest request) {
        request.removeAttribute(ALL);
    }

    static Optional<Marks> of(HttpServletRequest request) {
        return Optional.ofNullable((Marks) request.getAttribute(ALL));
    }

    String mark(Marked marked) {
        all.add(marked);
        return SIGN + String.valueOf(all.size() - 1) + SIGN;
    }

    /** Once it is whole, the page is to be kept in outline. */
    void keepAs(String key) {
        this.key = Optional.of(key);
    }

    Optional<String> key() {
        return key;
    }

    /** In the order of their numbers. */
    List<Marked> all() {
        return all;
    }
}
