package org.paradigm.reading;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.paradigm.account.Me;
import org.paradigm.authoring.Library;
import org.paradigm.platform.Place;
import org.paradigm.progress.LessonReadings;

/**
 * {@code POST /{lang}/lesson/{lesson}/read} with {@code block=7}: how far the reader has come. The script tells it now
 * and then, and is answered 204; the button at the end of a lesson leads back to the page. Of a reader without an
 * account nothing is kept, and none is made for this.
 */
@WebServlet({"/zh/lesson/*", "/en/lesson/*"})
public class Bookmark extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Pattern PATH = Pattern.compile("/([^/]+)/read");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    @Inject
    private transient Library library;

    @Inject
    private transient Typesetter typesetter;

    @Inject
    private transient Me me;

    @Inject
    private transient LessonReadings readings;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        var course = library.course();
        var lesson = path.matches() ? course.find(path.group(1)).orElse(null) : null;
        if (lesson == null || !request.getMethod().equals("POST")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var last = typesetter.print(course, lesson, Place.languageOf(request)).last();
        var sent = request.getParameter("block");
        if (sent == null || !NUMBER.matcher(sent).matches() || Integer.parseInt(sent) > last) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        me.account().ifPresent(account -> readings.read(account, lesson.slug(), Integer.parseInt(sent), last + 1));
        if (request.getParameter("finish") == null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getRequestURI().replaceAll("/read$", "#finish"));
        }
    }
}
