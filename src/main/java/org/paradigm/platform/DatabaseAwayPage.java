package org.paradigm.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a reader sees whose request could not be carried out: what is safe, what is not yet saved, and the very same
 * form, to be sent again. It needs no view, no bean of any other package and no database.
 */
final class DatabaseAwayPage {
    private static final String ANSWER = "answer.";

    private final HttpServletRequest request;
    private final String address;
    private final String query;
    private final Appearance appearance;
    private final Language language;
    private final Texts texts;
    private final String root;
    private final Html html = new Html();

    /**
     * @param address the path that was asked for
     * @param query its query, or null
     */
    DatabaseAwayPage(HttpServletRequest request, String address, String query, Appearance appearance) {
        this.request = request;
        this.address = address;
        this.query = query;
        this.appearance = appearance;
        this.language = Place.languageOf(request);
        this.texts = Texts.of(DatabaseAwayPage.class, language);
        this.root = request.getContextPath() + "/" + language.code() + "/";
    }

    String write() {
        html.raw("<!DOCTYPE html>")
                .open("html", "lang", language.locale().toLanguageTag(), "data-theme", appearance.getTheme());
        head();
        html.open("body").element("a", texts.get("skip"), "class", "skip", "href", "#main");
        top();
        html.open("div").open("main", "id", "main", "class", "narrow");
        html.open("p", "class", "kicker").element("strong", "503").close();
        if (DatabaseAwayFilter.isPost(request)) {
            notSaved();
        } else {
            notShown();
        }
        html.open("p", "class", "quiet")
                .text(texts.get("error.request") + ": ")
                .element("code", String.valueOf(request.getAttribute(Headers.REQUEST_ID)))
                .close();
        html.close(2).element("p", "", "id", "announce", "class", "vh", "role", "status", "aria-live", "polite");
        return html.close(2).toString();
    }

    private void head() {
        html.open("head")
                .raw("<meta charset=\"UTF-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw("<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"robots\" content=\"noindex\">")
                .element("title", title() + " · " + texts.get("name"))
                .raw("<link rel=\"stylesheet\" href=\"" + appearance.resource("css/paradigm.css") + "\">")
                .raw("<link rel=\"icon\" type=\"image/svg+xml\" href=\"" + appearance.resource("seal.svg") + "\">")
                .close();
    }

    private String title() {
        return texts.get(DatabaseAwayFilter.isPost(request) ? "away.notSaved" : "away.notShown");
    }

    private void top() {
        html.open("header", "class", "top")
                .element("a", texts.get("name"), "class", "brand", "href", root)
                .open("nav", "aria-label", texts.get("nav"))
                .open("ul")
                .open("li")
                .element("a", texts.get("map"), "href", root)
                .close()
                .open("li")
                .element("a", texts.get("glossary"), "href", root + "glossary")
                .close()
                .close(3);
    }

    private void notShown() {
        html.element("h1", title()).element("p", texts.get("away.text"));
        notice("right", "away.safe", "away.safe.text");
        html.open("p", "class", "actions")
                .element("a", texts.get("away.again"), "class", "button primary", "href", address())
                .element("a", texts.get("away.lessons"), "class", "button", "href", root)
                .close();
    }

    private void notSaved() {
        var fields = posted();
        var typed = typed(fields);
        html.element("h1", title()).element("p", texts.get("away.text"));
        notice("right", "away.safe", "away.safe.text");
        notice("attention", "away.unsafe", typed.isEmpty() ? "away.unsafe.sent" : "away.unsafe.typed");
        html.open("form", "method", "post", "action", address());
        if (!typed.isEmpty()) {
            html.open("dl");
            typed.forEach((question, values) -> html.element("dt", texts.get("away.question", question))
                    .element("dd", String.join(" · ", values), "class", "answered"));
            html.close();
        }
        fields.forEach((name, values) -> {
            if (isSecret(name)) {
                html.open("p")
                        .open("label")
                        .text(texts.get("away.secret") + " ")
                        .open(
                                "input",
                                "type",
                                "password",
                                "name",
                                name,
                                "required",
                                "",
                                "autocomplete",
                                "current-password")
                        .close(2);
            } else {
                values.forEach(value -> html.open("input", "type", "hidden", "name", name, "value", value));
            }
        });
        html.open("p", "class", "actions")
                .element("button", texts.get("away.sendAgain"), "class", "primary")
                .element(
                        "a",
                        texts.get("away.lessons"),
                        "class",
                        "button",
                        "href",
                        root,
                        "target",
                        "_blank",
                        "rel",
                        "noopener")
                .close(2)
                .element("p", texts.get("away.keepOpen"), "class", "quiet");
    }

    private void notice(String state, String title, String text) {
        html.open("div", "class", "notice", "data-state", state)
                .element("h2", texts.get(title))
                .element("p", texts.get(text))
                .close();
    }

    /** The address that was asked for, with its query: a form posts there again. */
    private String address() {
        return address + (query == null ? "" : "?" + query);
    }

    /** The fields of the form: the parameters without those of the query, which the address carries already. */
    private Map<String, List<String>> posted() {
        var inQuery = new LinkedHashMap<String, Integer>();
        if (query != null) {
            for (var pair : query.split("&")) {
                var name = URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8);
                inQuery.merge(name, 1, Integer::sum);
            }
        }
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            // Of one name, those of the query come first (Servlet 6.0, section 3.1).
            var own = Arrays.asList(values)
                    .subList(Math.min(inQuery.getOrDefault(name, 0), values.length), values.length);
            if (!own.isEmpty()) {
                fields.put(name, own);
            }
        });
        return fields;
    }

    /** By question, what was chosen or written: of {@code answer.<question>.<field>}, the values. */
    private static Map<String, List<String>> typed(Map<String, List<String>> fields) {
        var typed = new TreeMap<String, List<String>>();
        fields.forEach((name, values) -> {
            if (name.startsWith(ANSWER)) {
                var question = name.substring(ANSWER.length()).split("\\.", 2)[0];
                values.stream()
                        .filter(value -> !value.isBlank())
                        .forEach(value -> typed.computeIfAbsent(question, none -> new ArrayList<>())
                                .add(value));
            }
        });
        return typed;
    }

    /** Never written into a page, hidden or not: a browser may keep it. */
    private static boolean isSecret(String field) {
        var name = field.toLowerCase(Locale.ROOT);
        // A dot is in the names of a question's fields only, and a question may be about an encoder.
        return !name.contains(".") && (name.contains("password") || name.contains("code") || name.contains("token"));
    }
}
