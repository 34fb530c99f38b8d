package org.paradigm.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.paradigm.platform.Language;

class CourseTest {
    private final Reading reading = new SampleCourse().read();
    private final Course course = reading.course();

    @Test
    void aCourseThatIsRightHasNoProblems() {
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void lessonsAreNumberedByTheirPlace() {
        assertThat(course.lessons()).extracting(Lesson::number).containsExactly("3.1", "3.2");
        assertThat(course.chapter(3).orElseThrow().lessons()).isEqualTo(course.lessons());
    }

    @Test
    void theLessonBeforeAndAfterAreKnown() {
        assertThat(course.next("memory")).map(Lesson::slug).contains("editing");
        assertThat(course.previous("editing")).map(Lesson::slug).contains("memory");
        assertThat(course.previous("memory")).isEmpty();
        assertThat(course.next("editing")).isEmpty();
        assertThat(course.next("nowhere")).isEmpty();
        assertThat(course.core()).extracting(Lesson::slug).containsExactly("editing");
    }

    @Test
    void bothLanguagesHaveTheSameBlocks() {
        var lesson = course.find("memory").orElseThrow();
        for (var language : Language.values()) {
            assertThat(lesson.in(language).blocks())
                    .extracting(Block::kind)
                    .containsExactly("prose", "figure", "prose", "question", "lab", "prose");
            assertThat(lesson.in(language).blocks()).extracting(Block::index).containsExactly(0, 1, 2, 3, 4, 5);
        }
        assertThat(lesson.zh().title()).isEqualTo("记忆");
        assertThat(lesson.minutes()).isEqualTo(13);
        assertThat(lesson.questions()).containsExactly("parts");
        assertThat(lesson.questionPlaces(Language.EN).get(0).line()).isEqualTo(23);
    }

    @Test
    void sectionsAreListedForATableOfContents() {
        var lesson = course.find("memory").orElseThrow();
        assertThat(lesson.en().sections())
                .containsExactly(
                        new Section("keys", 2, "Keys and values", "Keys and values", 0),
                        new Section("more", 3, "More", "More", 5));
        assertThat(lesson.hasSection("keys")).isTrue();
        assertThat(lesson.hasSection("nowhere")).isFalse();
    }

    @Test
    void whatALessonUsesIsListed() {
        var text = course.find("memory").orElseThrow().zh();
        assertThat(text.terms()).extracting(GlossaryTerm::id).containsExactly("ffn");
        assertThat(text.references()).extracting(Reference::key).containsExactly("geva2021", "zhang2023");
        assertThat(text.footnotes()).extracting(Footnote::id).containsExactly("fn-1");
        assertThat(text.footnotes().get(0).html()).endsWith("<a href=\"#fnref-1\" aria-label=\"回到正文\">↩</a>");
    }

    @Test
    void labsAreReportedAsPendingAndNotAsProblems() {
        assertThat(reading.pendingLabs()).containsOnlyKeys("memory").containsValue(List.of("switch-off"));
    }

    @Test
    void linksLieBelowTheContextOfTheApplication() {
        var files = new TreeMap<String, String>();
        new SampleCourse().copyTo(files);
        var text = CourseReader.read(files, "/paradigm")
                .course()
                .find("editing")
                .orElseThrow()
                .zh();
        assertThat(((Block.Prose) text.blocks().get(0)).html()).contains("href=\"/paradigm/zh/lesson/memory#keys\"");
    }
}
