package org.paradigm.classroom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.paradigm.account.Me;
import org.paradigm.account.Role;
import org.paradigm.authoring.Library;
import org.paradigm.platform.Page;
import org.paradigm.platform.Place;

/** {@code /{lang}/teach/reports}: what readers have reported, to be dealt with. */
@Named
@RequestScoped
public class ReportsPage implements Page {
    /** A report with the place that it is about; that is null when it has gone. */
    public record Line(ProblemReport report, ReportedPlace place) {
        /** Below the language; null if there is none. */
        public String address() {
            return place == null ? null : place.address().orElse(null);
        }

        /** Below the language; null for a passage. */
        public String statistics() {
            return place instanceof ReportedPlace.OfQuestion question ? question.statistics() : null;
        }
    }

    @Inject
    private Me me;

    @Inject
    private Place place;

    @Inject
    private Library library;

    @Inject
    private Reports reports;

    @Inject
    private HttpServletRequest request;

    private List<Line> lines = List.of();

    @Override
    public void open() {
        if (!me.require(Role.INSTRUCTOR)) {
            return;
        }
        if ("POST".equals(request.getMethod())) {
            resolve();
            place.redirect("teach/reports" + (isResolved() ? "?show=resolved" : ""));
            return;
        }
        lines = reports.newest(isResolved()).stream()
                .map(report -> new Line(
                        report, ReportedPlace.find(report.about(), library).orElse(null)))
                .toList();
    }

    private void resolve() {
        try {
            reports.resolve(
                    UUID.fromString(String.valueOf(request.getParameter("report"))),
                    "resolve".equals(request.getParameter("do")));
        } catch (IllegalArgumentException noReportOfOurs) {
            // nothing to deal with
        }
    }

    public boolean isResolved() {
        return "resolved".equals(request.getParameter("show"));
    }

    public List<Line> getLines() {
        return lines;
    }

    /** Whether there may be more than are shown. */
    public boolean isFull() {
        return lines.size() == Reports.SHOWN;
    }
}
