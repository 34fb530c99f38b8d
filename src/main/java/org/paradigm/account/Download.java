package org.paradigm.account;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** {@code /{lang}/account/data}: everything that is kept about whoever asks, as JSON. */
@WebServlet({"/zh/account/data", "/en/account/data"})
public class Download extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient Me me;

    @Inject
    private transient PersonalRecords records;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var account = me.account();
        if (account.isEmpty()) {
            response.sendError(
                    me.isDatabaseAway()
                            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                            : HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"paradigm.json\"");
        var everything = records.export(account.get());
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(response.getWriter())) {
            writer.writeObject(everything);
        }
    }
}
