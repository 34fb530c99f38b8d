package org.paradigm.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody who takes the exam in one go, and looks at what comes of it; or who teaches. */
public final class Student {
    public static final String EXAM = "knowledge-storage";
    private static final Pattern SEQUENCE = Pattern.compile("name=\"sequence\\.([a-z0-9-]+)\"");
    private static final Pattern CHOICE =
            Pattern.compile("<input type=\"(?:radio|checkbox)\" name=\"(answer\\.[^\"]+)\" value=\"([^\"]+)\"");

    public final Visitor browser = new Visitor();

    /** Signed up, and made an instructor by the database. */
    public static Student teaching() {
        var student = new Student();
        var email = UUID.randomUUID() + "@example.org";
        student.browser.post(
                "/en/sign-up",
                "name",
                "Instructor",
                "email",
                email,
                "password",
                "vesper tangerine ladder",
                "privacy",
                "read");
        change("insert into account_role select id, 'instructor' from account where email = ?", email);
        return student;
    }

    public String page(String path) {
        var response = browser.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    /** Begins the exam; the address of the attempt. */
    public String begin() {
        browser.get("/en/quiz/" + EXAM);
        var location = browser.post("/en/quiz/" + EXAM)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return location.substring(location.indexOf("/en/attempt/"));
    }

    /** Begins one of the forms for before and after, or goes on with it; empty if it is not its turn. */
    public String beginForm(String occasion) {
        var page = "/en/before-and-after";
        page(page);
        var location = browser.post(page, "form", occasion)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return location.contains("/attempt/") ? location.substring(location.indexOf("/en/attempt/")) : "";
    }

    /** The same, and hands it in. */
    public void sitForm(String occasion) {
        assertThat(handIn(beginForm(occasion)).statusCode()).isEqualTo(303);
    }

    /** The questions of an attempt under way. */
    public List<String> questions(String attempt) {
        return SEQUENCE.matcher(page(attempt))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Takes the first choice of every field that has one, and hands in. */
    public HttpResponse<String> handIn(String attempt) {
        var page = page(attempt);
        var form = new ArrayList<>(List.of("do", "submit"));
        SEQUENCE.matcher(page).results().forEach(found -> form.addAll(List.of("sequence." + found.group(1), "0")));
        var fields = new HashSet<String>();
        CHOICE.matcher(page)
                .results()
                .filter(found -> fields.add(found.group(1)))
                .forEach(found -> form.addAll(List.of(found.group(1), found.group(2))));
        return browser.post(attempt, form.toArray(String[]::new));
    }

    public static int change(String sql, Object... parameters) {
        try (var connection = ExternalDatabase.open();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One value from the database. */
    public static Object one(String sql, Object... parameters) {
        try (var connection = ExternalDatabase.open();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getObject(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
