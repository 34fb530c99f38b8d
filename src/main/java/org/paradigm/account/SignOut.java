package org.paradigm.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.paradigm.platform.Place;

/** {@code POST /{lang}/sign-out}: this browser's token ends. */
@WebServlet({"/zh/sign-out", "/en/sign-out"})
public class SignOut extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient Me me;

    @Inject
    private transient SignIns signIns;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        // Only a person's: a guest who lost the token could never come back to it.
        me.known().filter(Recognition.Known::person).ifPresent(person -> {
            signIns.end(person.account(), person.signIn());
            me.leave();
        });
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                request.getContextPath() + "/" + Place.languageOf(request).code() + "/sign-in?done=out");
    }
}
