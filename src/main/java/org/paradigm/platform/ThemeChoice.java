package org.paradigm.platform;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** {@code POST /{lang}/theme}: remembers light or dark for a year, or forgets it, and goes back to the page. */
@WebServlet({"/zh/theme", "/en/theme"})
public class ThemeChoice extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        var chosen = request.getParameter("theme");
        var cookie = new Cookie(Appearance.COOKIE, chosen != null && Appearance.THEMES.contains(chosen) ? chosen : "");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(Settings.overTls() || request.isSecure());
        cookie.setMaxAge(cookie.getValue().isEmpty() ? 0 : YEAR_SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", Place.within(request, request.getParameter("back")));
    }
}
