package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.paradigm.platform.CourseDataSource;

/**
 * Stands in for everything that saves answers, in the WAR under test only. GET shows a form, POST saves what its field
 * {@code answer} says; either replies with whose account it is and what the container knows.
 */
@WebServlet(urlPatterns = "/test/answers", loadOnStartup = 9)
public class AnswerDesk extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient Me me;

    @Inject
    private transient Answers answers;

    @Inject
    private transient Erasing erasing;

    @Override
    public void init() {
        try (var connection = CourseDataSource.open();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table if not exists test_answer (account_id uuid references account on delete cascade,"
                            + " answer text, primary key (account_id, answer))");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        me.expectForm();
        reply(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.save(request.getParameter("answer"));
        reply(request, response);
    }

    /** What the daily job does. */
    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        while (erasing.forgetGuests() > 0) {
            // a hundred at a time
        }
        erasing.forgetWhatHasEnded();
    }

    private void reply(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .print(me.account().map(UUID::toString).orElse("nobody")
                        + " " + me.getName()
                        + " " + request.isUserInRole("student")
                        + " " + request.isUserInRole("administrator")
                        + " " + (request.getUserPrincipal() != null));
    }

    /** Answers as rows. */
    @ApplicationScoped
    public static class Answers implements PersonalRecord {
        @PersistenceContext
        private EntityManager entities;

        @Inject
        private Me me;

        @Transactional
        public void save(String answer) {
            entities.createNativeQuery("insert into test_answer values (:account, :answer) on conflict do nothing")
                    .setParameter("account", me.orGuest())
                    .setParameter("answer", answer)
                    .executeUpdate();
        }

        @Override
        public String name() {
            return "test";
        }

        @Override
        public Set<String> tables() {
            return Set.of("test_answer");
        }

        @Override
        public JsonObject export(UUID account) {
            List<?> found = entities.createNativeQuery(
                            "select answer from test_answer where account_id = :account", String.class)
                    .setParameter("account", account)
                    .getResultList();
            var rows = Json.createArrayBuilder();
            found.forEach(answer -> rows.add(answer.toString()));
            return Json.createObjectBuilder().add("test_answer", rows).build();
        }

        @Override
        public void handOver(UUID guest, UUID person) {
            entities.createNativeQuery(
                            "insert into test_answer select :person, answer from test_answer where account_id = :guest on conflict do nothing")
                    .setParameter("person", person)
                    .setParameter("guest", guest)
                    .executeUpdate();
        }

        @Override
        public long answers(UUID account) {
            return ((Number) entities.createNativeQuery("select count(*) from test_answer where account_id = :account")
                            .setParameter("account", account)
                            .getSingleResult())
                    .longValue();
        }
    }
}
