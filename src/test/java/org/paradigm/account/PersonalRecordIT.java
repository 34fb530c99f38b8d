package org.paradigm.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paradigm.running.ExternalDatabase;
import org.paradigm.running.Visitor;

@ExtendWith(ArquillianExtension.class)
class PersonalRecordIT {
    @Test
    void coversEveryTableThatNamesAnAccountExactlyOnce() throws Exception {
        var personal = new TreeSet<>(
                strings(
                        "select distinct table_name from information_schema.columns where table_schema = 'public' and column_name = 'account_id'"));
        personal.add("account");
        var covered = new ArrayList<String>();
        for (var record : records()) {
            covered.addAll(record.tables());
        }
        assertThat(covered).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(covered)).isEqualTo(personal);
    }

    @Test
    void isExportedWithEveryTable() throws Exception {
        var someone = Someone.fresh();
        someone.browser.post("/test/answers", "answer", "1");
        var download = someone.browser.get("/en/account/data");
        assertThat(download.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"paradigm.json\"");
        var everything = Json.createReader(new StringReader(download.body())).readObject();
        for (var record : records()) {
            assertThat(everything.getJsonObject(record.name()).keySet())
                    .as(record.name())
                    .containsAll(record.tables());
        }
        var account = everything.getJsonObject("account");
        assertThat(row(account, "account").getString("email")).isEqualTo(someone.email);
        assertThat(((JsonString) row(account, "account_role").get("role")).getString())
                .isEqualTo("student");
        assertThat(account.getJsonArray("recovery_code")).hasSize(10);
        assertThat(download.body()).doesNotContain("argon2");
    }

    @Test
    void isErasedFromEveryTable() throws Exception {
        var someone = Someone.fresh();
        someone.browser.post("/test/answers", "answer", "1");
        someone.elsewhere();
        Someone.signIn(new Visitor(), someone.email, "wrong");
        var id = someone.id();
        assertThat(tablesWith(id))
                .contains("account", "password", "test_answer", "sign_in", "recovery_code", "account_role");
        assertThat(someone.browser
                        .post("/en/account", "do", "erase", "erase-password", "wrong")
                        .body())
                .contains("id=\"erase-password-error\"");
        var erased = someone.browser.post("/en/account", "do", "erase", "erase-password", Someone.PASSWORD);
        assertThat(Someone.location(erased)).isEqualTo("/en/sign-in?done=erased");
        assertThat(tablesWith(id)).isEmpty();
        assertThat(Traces.count(
                        "select count(*) from failed_sign_in where subject = ?", FailedSignIns.subject(someone.email)))
                .isZero();
        assertThat(Someone.token(someone.browser)).isNull();
        assertThat(Someone.signIn(new Visitor(), someone.email, Someone.PASSWORD)
                        .statusCode())
                .isEqualTo(200);
    }

    private static JsonObject row(JsonObject record, String table) {
        return record.getJsonArray(table).getJsonObject(0);
    }

    /** Every record there is; what it covers, it knows without a server. */
    private static List<PersonalRecord> records() throws ReflectiveOperationException {
        var records = new ArrayList<PersonalRecord>();
        for (var found : new ClassFileImporter().importPackages("org.paradigm")) {
            if (found.isAssignableTo(PersonalRecord.class) && !found.isInterface()) {
                var constructor = found.reflect().getDeclaredConstructor();
                constructor.setAccessible(true);
                records.add((PersonalRecord) constructor.newInstance());
            }
        }
        return records;
    }

    /** Wherever this id stands, under whatever name. */
    private static List<String> tablesWith(UUID id) throws SQLException {
        var tables = new ArrayList<String>();
        for (var column : strings(
                "select table_name || '.' || column_name from information_schema.columns where table_schema = 'public' and data_type = 'uuid'")) {
            var name = column.split("\\.");
            if (Traces.count("select count(*) from " + name[0] + " where " + name[1] + " = ?", id) > 0) {
                tables.add(name[0]);
            }
        }
        return tables;
    }

    private static List<String> strings(String sql) throws SQLException {
        var strings = new ArrayList<String>();
        try (var connection = ExternalDatabase.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
