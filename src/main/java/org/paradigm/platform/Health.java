package org.paradigm.platform;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /health/live}: the process answers. {@code /health/ready}: it can also do its work. As JSON, 200 or 503. */
@WebServlet({"/health/live", "/health/ready"})
public class Health extends HttpServlet {
    private static final long serialVersionUID = 1;

    /** Something that must be well before requests are sent here. */
    public interface Check {
        String name();

        boolean well();
    }

    @Inject
    @Any
    private transient Instance<Check> checks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var report = Json.createObjectBuilder();
        var up = true;
        if (request.getServletPath().endsWith("ready")) {
            var details = Json.createObjectBuilder();
            for (var check : checks) {
                var well = check.well();
                details.add(check.name(), well ? "up" : "down");
                up &= well;
            }
            report.add("checks", details);
        }
        report.add("status", up ? "up" : "down");
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.getWriter().write(report.build().toString());
    }
}
