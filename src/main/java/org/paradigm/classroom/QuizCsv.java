package org.paradigm.classroom;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paradigm.account.Me;
import org.paradigm.account.Role;
import org.paradigm.analysis.Choosable;
import org.paradigm.platform.Language;
import org.paradigm.platform.Place;
import org.paradigm.platform.Texts;
import org.paradigm.quiz.Question;

/** {@code GET /{lang}/teach/quiz/{quiz}/csv}: the counts of a quiz for a spreadsheet, a line for everything to choose. */
@WebServlet({"/zh/teach/quiz/*", "/en/teach/quiz/*"})
public class QuizCsv extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Pattern PATH = Pattern.compile("/([^/]+)/csv");
    private static final double THOUSANDTHS = 1000;

    @Inject
    private transient Me me;

    @Inject
    private transient QuizFigures figures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (me.isDatabaseAway()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (!me.has(Role.INSTRUCTOR)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            var found = figures.find(path.group(1), request.getParameter("version"));
            if (found.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType("text/csv;charset=UTF-8");
            var name = found.get().edition().quiz().id() + "-"
                    + found.get().turnout().shortVersion() + ".csv";
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            response.getWriter().write(table(found.get(), Place.languageOf(request)));
        }
    }

    static String table(QuizFigures.Found found, Language language) {
        var texts = Texts.of(QuizCsv.class, language);
        var csv = new Csv();
        csv.row(
                texts.get("csv.version"),
                texts.get("csv.question"),
                texts.get("csv.type"),
                texts.get("csv.objective"),
                texts.get("csv.stem"),
                texts.get("csv.answers"),
                texts.get("csv.facility"),
                texts.get("csv.row"),
                texts.get("csv.option"),
                texts.get("csv.text"),
                texts.get("csv.right"),
                texts.get("csv.times"));
        for (var question : found.edition().quiz().questions()) {
            var item = found.item(question.id());
            var choosables = Choosable.of(question);
            for (var each : choosables) {
                csv.row(line(
                        found,
                        question,
                        language,
                        each.row().map(row -> row.in(language)).orElse(null),
                        each.choice(),
                        each.text().in(language),
                        each.right() ? 1 : 0,
                        item.chosen(each)));
            }
            if (choosables.isEmpty()) {
                csv.row(line(found, question, language, null, null, null, null, null));
            }
        }
        return csv.toString();
    }

    /** @param choice the last five cells */
    private static Object[] line(QuizFigures.Found found, Question question, Language language, Object... choice) {
        var item = found.item(question.id());
        var about = question.about();
        var facility = item.facility().isEmpty() || !question.isMarked()
                ? null
                : Math.round(item.facility().getAsDouble() * THOUSANDTHS) / THOUSANDTHS;
        var cells = Stream.<Object>of(
                found.turnout().version(),
                question.id(),
                question.type(),
                about.objective(),
                about.stem().in(language),
                item.answers(),
                facility);
        return Stream.concat(cells, Stream.of(choice)).toArray();
    }
}
