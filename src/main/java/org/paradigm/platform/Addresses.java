package org.paradigm.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Leads {@code /{lang}/…} to the view that shows it, and {@code /} to the reader's language. A view is reached by its
 * address only: {@code *.xhtml} does not exist for a browser.
 */
public class Addresses extends HttpFilter {
    private static final long serialVersionUID = 1;

    static final List<Route> ROUTES = List.of(
            Route.of("", "/reading/map.xhtml"),
            Route.of("lesson/{lesson}", "/reading/lesson.xhtml"),
            Route.of("lab/", "/reading/labs.xhtml"),
            Route.of("lab/{lab}", "/reading/lab.xhtml"),
            Route.of("quiz/{quiz}", "/attempt/quiz.xhtml"),
            Route.of("attempt/{attempt}", "/attempt/attempt.xhtml"),
            Route.of("before-and-after", "/gain/forms.xhtml"),
            Route.of("progress", "/progress/progress.xhtml"),
            Route.of("report", "/classroom/report.xhtml"),
            Route.of("teach", "/classroom/teach.xhtml"),
            Route.of("teach/coverage", "/classroom/coverage.xhtml"),
            Route.of("teach/gain", "/classroom/gain.xhtml"),
            Route.of("teach/slips", "/classroom/slips.xhtml"),
            Route.of("teach/reports", "/classroom/reports.xhtml"),
            Route.of("teach/quiz/{quiz}", "/classroom/quiz.xhtml"),
            Route.of("sources", "/reading/sources.xhtml"),
            Route.of("glossary", "/reading/glossary.xhtml"),
            Route.of("search", "/search/search.xhtml"),
            Route.of("teach/content", "/reading/content.xhtml"),
            Route.of("sign-in", "/account/sign-in.xhtml"),
            Route.of("sign-in/record", "/account/record.xhtml"),
            Route.of("sign-up", "/account/sign-up.xhtml"),
            Route.of("recover", "/account/recover.xhtml"),
            Route.of("reset/{token}", "/account/reset.xhtml"),
            Route.of("first-administrator/{token}", "/account/first-administrator.xhtml"),
            Route.of("account", "/account/account.xhtml"),
            Route.of("admin", "/account/admin.xhtml"),
            Route.of("privacy", "/account/privacy.xhtml"));

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
                Place.arrive(request, values.get());
                request.getRequestDispatcher(route.view()).forward(request, response);
                return;
            }
        }
        // Servlets of their own, such as /{lang}/theme; else there is no such page.
        chain.doFilter(request, response);
    }

    /** Relative, so that it is right behind any proxy. */
    private static void redirect(HttpServletRequest request, HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", request.getContextPath() + path);
    }
}
