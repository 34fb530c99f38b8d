package org.paradigm.running;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Where a test changes what an operator sets, in the WAR under test only: each field is a system property. */
@WebServlet("/test/settings")
public class OperatorDesk extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        request.getParameterMap().forEach((name, values) -> System.setProperty(name, values[0]));
    }
}
