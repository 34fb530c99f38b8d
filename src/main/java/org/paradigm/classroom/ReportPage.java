package org.paradigm.classroom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.paradigm.account.Me;
import org.paradigm.account.Throttle;
import org.paradigm.authoring.Library;
import org.paradigm.platform.ClientAddress;
import org.paradigm.platform.Html;
import org.paradigm.platform.Page;
import org.paradigm.platform.Place;
import org.paradigm.platform.Texts;

/**
 * {@code POST /{lang}/report}: a reader tells what is wrong with a question or a passage. The script is answered with the
 * form's fragment; without it there is a page that thanks, or that shows again what could not be taken.
 */
@Named
@RequestScoped
public class ReportPage implements Page {
    /** Within a quarter of an hour: a class that reads together, but no program. Each reader is counted besides. */
    private static final int PER_ADDRESS = 60;

    @Inject
    private Me me;

    @Inject
    private Place place;

    @Inject
    private Library library;

    @Inject
    private Reports reports;

    @Inject
    private Throttle throttle;

    @Inject
    private HttpServletRequest request;

    private String refusal;
    private ReportedPlace reported;

    @Override
    public void open() {
        if (!"POST".equals(request.getMethod())) {
            if (!isThanks()) {
                place.notFound();
            }
            return;
        }
        reported = ReportedPlace.find(value("about"), library).orElse(null);
        if (reported == null) {
            place.notFound();
            return;
        }
        refusal = refusal();
        if ("fetch".equals(request.getHeader("X-Requested-With"))) {
            place.send(fragment());
        } else if (refusal == null) {
            place.redirect("report?done=reported&back=" + URLEncoder.encode(getBack(), StandardCharsets.UTF_8));
        }
    }

    /** Saves the report; else says why not. */
    private String refusal() {
        var problem = getProblem().strip();
        if (problem.isEmpty()) {
            return "report.empty";
        }
        if (problem.length() > ProblemReport.LONGEST) {
            return "report.long";
        }
        if (!throttle.allows("report", ClientAddress.of(request), PER_ADDRESS)) {
            return "report.tooMany";
        }
        return reports.add(me.orGuest(), value("about"), place.getLanguage(), problem) ? null : "report.many";
    }

    private String fragment() {
        var texts = Texts.of(ReportPage.class, place.getLanguage());
        var html = new Html().raw("<!DOCTYPE html><title></title>");
        html.open("details", "class", "report", "id", reported.fragment(), "data-fragment", "", "open", "")
                .element("summary", texts.get("report.title"));
        html.open(
                        "p",
                        "class",
                        "notice",
                        "tabindex",
                        "-1",
                        "data-announce",
                        "",
                        "data-state",
                        refusal == null ? "right" : "wrong")
                .text(texts.get(refusal == null ? "report.thanks" : refusal))
                .close();
        if (refusal != null) {
            var id = reported.fragment() + "-text";
            html.open("form", "method", "post", "action", place.getAddress(), "data-swap", "")
                    .open("input", "type", "hidden", "name", "about", "value", value("about"))
                    .element("label", texts.get("report.what"), "for", id)
                    .open(
                            "textarea",
                            "id",
                            id,
                            "name",
                            "problem",
                            "rows",
                            "3",
                            "maxlength",
                            ProblemReport.LONGEST,
                            "required",
                            "")
                    .text(getProblem())
                    .close()
                    .element("button", texts.get("report.send"))
                    .close();
        }
        return html.close().toString();
    }

    private String value(String field) {
        var value = request.getParameter(field);
        return value == null ? "" : value;
    }

    public boolean isThanks() {
        return "reported".equals(request.getParameter("done"));
    }

    /** The key of the text that says why it could not be taken; null if it could. */
    public String getRefusal() {
        return refusal;
    }

    public String getAbout() {
        return value("about");
    }

    public String getTitle() {
        return reported.title(place.getLanguage());
    }

    /** Browsers post line breaks as two characters and count them as one. */
    public String getProblem() {
        return value("problem").replace("\r\n", "\n");
    }

    public int getLongest() {
        return ProblemReport.LONGEST;
    }

    /** Where the form was: what it says, else the page that it came from, else where the passage is. */
    public String getBack() {
        if (!value("back").isEmpty()) {
            return Place.within(request, value("back"));
        }
        var referer = request.getHeader("Referer");
        try {
            return Place.within(
                    request, referer == null ? null : URI.create(referer).getRawPath());
        } catch (IllegalArgumentException malformed) {
            return place.getRoot();
        }
    }
}
