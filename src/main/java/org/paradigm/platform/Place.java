package org.paradigm.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where in the course a request is: its language, and what its address names. */
@Named
@RequestScoped
public class Place {
    private static final String LANGUAGE = Place.class.getName() + ".language";
    private static final String REST = Place.class.getName() + ".rest";
    private static final String VALUES = Place.class.getName() + ".values";
    private static final String RESPONSE = Place.class.getName() + ".response";
    private static final String ANSWERED = Place.class.getName() + ".answered";

    @Inject
    private HttpServletRequest request;

    static void enter(HttpServletRequest request, Language language, String rest) {
        request.setAttribute(LANGUAGE, language);
        request.setAttribute(REST, rest);
    }

    /** @param response what the page of this address is written to */
    static void arrive(HttpServletRequest request, HttpServletResponse response, Map<String, String> values) {
        request.setAttribute(VALUES, values);
        request.setAttribute(RESPONSE, response);
    }

    /** Whether the address is one of ours, whatever the page then said to it. */
    static boolean arrived(HttpServletRequest request) {
        return request.getAttribute(VALUES) != null;
    }

    /** The language of any request: that of its address, else what its reader prefers. */
    public static Language languageOf(HttpServletRequest request) {
        if (request.getAttribute(LANGUAGE) instanceof Language language) {
            return language;
        }
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var uri = failed == null ? request.getRequestURI() : failed;
        var elements = uri.substring(request.getContextPath().length()).split("/");
        return Optional.of(elements.length > 1 ? elements[1] : "")
                .flatMap(Language::of)
                .orElseGet(() -> Language.preferred(request.getHeader("Accept-Language")));
    }

    public Language getLanguage() {
        return languageOf(request);
    }

    /** {@code zh}, {@code en} */
    public String getCode() {
        return getLanguage().code();
    }

    public Locale getLocale() {
        return getLanguage().locale();
    }

    /** {@code zh-CN}, {@code en}: the value of the HTML attribute. */
    public String getTag() {
        return getLanguage().locale().toLanguageTag();
    }

    /** The start of every link within the course: {@code /zh/}. */
    public String getRoot() {
        return request.getContextPath() + "/" + getCode() + "/";
    }

    /** What the address names: of {@code /zh/lesson/ffn-memory} by {@code lesson} it is {@code ffn-memory}. */
    public String value(String name) {
        return values().get(name);
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> values() {
        var values = (Map<String, String>) request.getAttribute(VALUES);
        return values == null ? Map.of() : values;
    }

    /** The path below the language: {@code lesson/ffn-memory}; empty on the course map and where nothing was found. */
    public String getRest() {
        var rest = (String) request.getAttribute(REST);
        return rest == null || request.getAttribute(VALUES) == null ? "" : rest;
    }

    /** Which of the pages that the site leads to from everywhere this is: {@code progress}; {@code map}; else {@code none}. */
    public String getCurrent() {
        if (!arrived(request) || !values().isEmpty() || isError()) {
            return "none";
        }
        return getRest().isEmpty() ? "map" : getRest();
    }

    /** One page for all of its readers; null for a page of somebody's own, one with a query, one that says what went wrong. */
    public String getSitePage() {
        return !arrived(request) || request.getQueryString() != null || isPersonal() || isError()
                ? null
                : origin() + getAddress();
    }

    /** Whether only one person has this page. */
    public boolean isPersonal() {
        return values().containsKey("attempt") || values().containsKey("token");
    }

    private boolean isError() {
        return request.getDispatcherType() == DispatcherType.ERROR;
    }

    /** This page's own address, where its forms go. */
    public String getAddress() {
        return getRoot() + getRest();
    }

    public Language getOther() {
        return getLanguage().other();
    }

    /** The same page in the other language. */
    public String getOtherAddress() {
        return request.getContextPath() + "/" + getOther().code() + "/" + getRest() + query();
    }

    private String query() {
        return request.getQueryString() == null || request.getAttribute(VALUES) == null
                ? ""
                : "?" + request.getQueryString();
    }

    /** The way there, as HTML. */
    public String getOtherLink() {
        var other = getOther();
        var tag = other.locale().toLanguageTag();
        return new Html()
                .open("a", "href", getOtherAddress(), "hreflang", tag, "lang", tag)
                .text(other.sign())
                .element("span", " " + other.ownName(), "class", "vh")
                .close()
                .toString();
    }

    /** For a form that changes how pages look: where to come back to, as HTML. */
    public String getBackField() {
        return new Html()
                .open("input", "type", "hidden", "name", "back", "value", getBackAddress())
                .toString();
    }

    /** This page with its query: where to come back to after a detour. */
    public String getBackAddress() {
        return getAddress() + query();
    }

    /** An address to go back to, if it leads to a page of the course; else the course map. */
    public static String within(HttpServletRequest request, String back) {
        var root = request.getContextPath() + "/";
        var ours = back != null
                && (back.startsWith(root + "zh/") || back.startsWith(root + "en/"))
                && back.chars().noneMatch(character -> character < ' ' || character == '\\');
        return ours ? back : root + languageOf(request).code() + "/";
    }

    /** The path below the language with the query, but for one parameter: where to go on after a post. */
    public String restWithout(String parameter) {
        var kept = Stream.of(query().replaceFirst("\\?", "").split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.equals(parameter) && !pair.startsWith(parameter + "="))
                .collect(Collectors.joining("&"));
        return getRest() + (kept.isEmpty() ? "" : "?" + kept);
    }

    /** The same as a value within another address. */
    public String getBackQuery() {
        return backQuery(getBackAddress());
    }

    public String backQuery(String back) {
        return "back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** The address that search engines should keep: absolute, of the language asked for. */
    public String canonical(String code) {
        return origin() + request.getContextPath() + "/" + code + "/" + getRest();
    }

    /** A page of the course as it is written where there is no page around it: {@code https://course.example.edu/en/…}. */
    public String absolute(String rest) {
        return origin() + getRoot() + rest;
    }

    private String origin() {
        return Settings.publicAddress().orElseGet(() -> {
            var port = request.getServerPort();
            var usual = port == ("https".equals(request.getScheme()) ? 443 : 80);
            return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
        });
    }

    /** A time as people of this language write it, in the server's zone. */
    public String when(Instant time) {
        return time == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(getLocale())
                        .withZone(ZoneId.systemDefault())
                        .format(time);
    }

    /** For pages with a learner's work on them: going back must not show what it was before. */
    public void noStore() {
        response().setHeader("Cache-Control", "no-store");
    }

    /** Whether the request has got its answer, so that there is no view to be shown. */
    public boolean isAnswered() {
        return answered(request);
    }

    static boolean answered(HttpServletRequest request) {
        return request.getAttribute(ANSWERED) != null;
    }

    /** Answers with a part of a page, for the script that asked for no more. */
    public void send(String fragment) {
        response().setContentType("text/html;charset=UTF-8");
        noStore();
        try {
            response().getWriter().write(fragment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answer();
    }

    /** For a page that says itself what is wrong: 400 for what was asked for, 503 for what is to be tried again. */
    public void status(int status) {
        response().setStatus(status);
    }

    /** Ends the request with the page that says so in the reader's language. */
    public void notFound() {
        end(404);
    }

    public void forbidden() {
        end(403);
    }

    /** As {@link #notFound}, when the database is away. */
    public void unavailable() {
        end(503);
    }

    /** As {@link #unavailable}, but the page is shown: there is something to read on it, or to keep. */
    public void unavailableYet() {
        status(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response().setHeader("Retry-After", DatabaseAwayFilter.RETRY_SECONDS);
    }

    private void end(int status) {
        try {
            response().sendError(status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answer();
    }

    /** Goes on with a fresh GET of a page of the course, as after every successful post. Relative: right behind any proxy. */
    public void redirect(String rest) {
        go(getRoot() + rest);
    }

    /** Goes back to where a detour began, if that is a page of the course; else to the course map. */
    public void redirectBack(String back) {
        go(within(request, back));
    }

    private void go(String address) {
        status(HttpServletResponse.SC_SEE_OTHER);
        response().setHeader("Location", address);
        answer();
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) request.getAttribute(RESPONSE);
    }

    private void answer() {
        request.setAttribute(ANSWERED, true);
    }
}
