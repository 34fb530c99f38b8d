package org.paradigm.platform;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Leads {@code /{lang}/…} to its {@link Page}, and to the view that shows it unless the page has answered by itself or is
 * kept as an {@link Outline}; and {@code /} to the reader's language. A view is reached by its address only:
 * {@code *.xhtml} does not exist for a browser.
 */
public class Addresses extends HttpFilter {
    private static final long serialVersionUID = 1;

    static final List<Route> ROUTES = List.of(
            Route.of("", "/reading/map.xhtml"),
            Route.of("lesson/{lesson}", "/reading/lesson.xhtml", "lessonPage"),
            Route.of("lab/", "/reading/labs.xhtml"),
            Route.of("lab/{lab}", "/reading/lab.xhtml", "labPage"),
            Route.of("quiz/{quiz}", "/attempt/quiz.xhtml", "quizPage"),
            Route.of("attempt/{attempt}", "/attempt/attempt.xhtml", "attemptPage"),
            Route.of("before-and-after", "/gain/forms.xhtml", "formsPage"),
            Route.of("progress", "/progress/progress.xhtml", "progressPage"),
            Route.of("report", "/classroom/report.xhtml", "reportPage"),
            Route.of("teach", "/classroom/teach.xhtml", "teachPage"),
            Route.of("teach/coverage", "/classroom/coverage.xhtml", "coveragePage"),
            Route.of("teach/gain", "/classroom/gain.xhtml", "gainPage"),
            Route.of("teach/slips", "/classroom/slips.xhtml", "slipsPage"),
            Route.of("teach/reports", "/classroom/reports.xhtml", "reportsPage"),
            Route.of("teach/quiz/{quiz}", "/classroom/quiz.xhtml", "quizStatisticsPage"),
            Route.of("sources", "/reading/sources.xhtml"),
            Route.of("glossary", "/reading/glossary.xhtml"),
            Route.of("search", "/search/search.xhtml", "searchPage"),
            Route.of("teach/content", "/reading/content.xhtml", "contentPage"),
            Route.of("sign-in", "/account/sign-in.xhtml", "signInPage"),
            Route.of("sign-in/record", "/account/record.xhtml", "recordPage"),
            Route.of("sign-up", "/account/sign-up.xhtml", "signUpPage"),
            Route.of("recover", "/account/recover.xhtml", "recoverPage"),
            Route.of("reset/{token}", "/account/reset.xhtml", "resetPage"),
            Route.of("first-administrator/{token}", "/account/first-administrator.xhtml", "firstAdministratorPage"),
            Route.of("account", "/account/account.xhtml", "accountPage"),
            Route.of("admin", "/account/admin.xhtml", "adminPage"),
            Route.of("privacy", "/account/privacy.xhtml"));

    @Inject
    @Any
    private transient Instance<Page> pages;

    @Inject
    private transient Expressions expressions;

    /** Each stands for the one of the request under way. */
    private final transient Map<String, Page> found = new ConcurrentHashMap<>();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals("/")) {
            response.setHeader("Vary", "Accept-Language");
            response.setHeader("Cache-Control", "no-cache");
            redirect(
                    request,
                    response,
                    "/"
                            + Language.preferred(request.getHeader("Accept-Language"))
                                    .code() + "/");
            return;
        }
        if (request.getServletPath().endsWith(".xhtml")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var slash = path.indexOf('/', 1);
        var language = Language.of(path.substring(1, slash < 0 ? path.length() : slash));
        if (language.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        if (slash < 0) {
            redirect(request, response, path + "/");
            return;
        }
        var rest = path.substring(slash + 1);
        Place.enter(request, language.get(), rest);
        for (var route : ROUTES) {
            var values = route.match(rest);
            if (values.isPresent()) {
                Place.arrive(request, response, values.get());
                show(route, request, response);
                return;
            }
        }
        // Servlets of their own, such as /{lang}/theme; else there is no such page.
        chain.doFilter(request, response);
    }

    private void show(Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var page = route.page()
                .map(name -> found.computeIfAbsent(
                        name, bean -> pages.select(NamedLiteral.of(bean)).get()));
        page.ifPresent(Page::open);
        if (Place.answered(request)) {
            return;
        }
        var key = page.filter(shown -> request.getMethod().equals("GET"))
                .map(Page::key)
                .map(all -> route.view() + ' ' + all);
        var outline = key.map(Outline::of);
        if (outline.isPresent()) {
            write(outline.get(), request, response);
        } else {
            key.ifPresent(name -> Marks.of(request).ifPresent(marks -> marks.keepAs(name)));
            request.getRequestDispatcher(route.view()).forward(request, response);
        }
    }

    private void write(Outline outline, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        var writer = response.getWriter();
        var context = expressions.context();
        for (var part : outline.parts()) {
            writer.write(
                    part instanceof Outline.Live live
                            ? expressions.text(live.expression(), context)
                            : ((Outline.Same) part).text().mark(request));
        }
    }

    /** Relative, so that it is right behind any proxy. */
    private static void redirect(HttpServletRequest request, HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", request.getContextPath() + path);
    }
}
