package org.paradigm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paradigm.lab.Laboratory;
import org.paradigm.lesson.Block;
import org.paradigm.lesson.ContentFiles;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.CourseReader;
import org.paradigm.platform.Language;
import org.paradigm.reading.PrintedLesson.Passage;
import org.paradigm.reading.PrintedLesson.Printed;
import org.paradigm.reading.PrintedLesson.QuestionHere;

class TypesetterTest {
    private static final Course COURSE =
            CourseReader.read(ContentFiles.load(Path.of("lessons")).files(), "").course();

    private final Typesetter typesetter = new Typesetter(new Laboratory(null));

    private static String html(List<Passage> passages) {
        return passages.stream()
                .map(passage -> passage instanceof Printed text ? text.html().toString() : "")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource
    void asksEachQuestionInItsPlace(Language language) {
        for (var lesson : COURSE.lessons()) {
            var passages = typesetter.print(COURSE, lesson, language).passages();
            var asked = new ArrayList<String>();
            for (int i = 0; i < passages.size(); i++) {
                if (passages.get(i) instanceof QuestionHere question) {
                    var place = lesson.questionPlaces(language).get(asked.size());
                    assertThat(html(passages.subList(0, i))).endsWith(" data-block=\"" + place.index() + "\">");
                    asked.add(question.id());
                }
            }
            assertThat(asked).isEqualTo(lesson.questions());
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesEveryPlaceAnIdOfItsOwn(Language language) {
        for (var lesson : COURSE.lessons()) {
            var printed = typesetter.print(COURSE, lesson, language);
            var html = html(printed.passages()) + printed.sources();
            assertThat(ids(html)).as(lesson.slug()).doesNotHaveDuplicates().contains("b-0", "take-away", "references");
        }
    }

    @ParameterizedTest
    @EnumSource
    void leadsEveryLinkWithinTheLessonSomewhere(Language language) {
        for (var lesson : COURSE.lessons()) {
            var printed = typesetter.print(COURSE, lesson, language);
            var html = html(printed.passages()) + printed.sources();
            assertThat(Pattern.compile(" href=\"#([^\"]+)\"")
                            .matcher(html)
                            .results()
                            .map(found -> found.group(1)))
                    .as(lesson.slug())
                    .isSubsetOf(ids(html));
        }
    }

    @Test
    void showsNothingForALabThatDoesNotExistYet() {
        var lesson = COURSE.find("ffn-memory").orElseThrow();
        var places = lesson.en().blocks().stream()
                .filter(block -> block instanceof Block.LabPlace)
                .map(block -> "id=\"b-" + block.index() + "\"")
                .toList();
        assertThat(places).isNotEmpty();
        assertThat(Typesetter.set(lesson.en(), lab -> Optional.of("<p>a lab</p>"))
                        .toString())
                .contains(places);
        assertThat(Typesetter.set(lesson.en(), lab -> Optional.empty()).toString())
                .doesNotContain(places);
    }

    @Test
    void numbersFiguresInTheReadersLanguage() {
        var lesson = COURSE.find("ffn-memory").orElseThrow();
        assertThat(typesetter.print(COURSE, lesson, Language.EN).toString()).contains("<figcaption><b>Figure 2</b>");
        assertThat(typesetter.print(COURSE, lesson, Language.ZH).toString()).contains("<figcaption><b>图2</b>");
    }

    @Test
    void setsALessonAgainWhenTheCourseHasChanged() {
        var lesson = COURSE.lessons().get(0);
        var first = typesetter.print(COURSE, lesson, Language.EN);
        assertThat(typesetter.print(COURSE, lesson, Language.EN)).isSameAs(first);
        var changed = CourseReader.read(ContentFiles.load(Path.of("lessons")).files(), "/context")
                .course();
        assertThat(typesetter
                        .print(changed, changed.lessons().get(0), Language.EN)
                        .toString())
                .contains("\"/context/en/");
    }

    @Test
    void saysATermsOtherNameOnce() {
        var names = typesetter.glossary(COURSE, Language.ZH).stream()
                .collect(Collectors.toMap(entry -> entry.term().id(), entry -> entry));
        assertThat(names.get("bit").otherName(Language.ZH)).isEmpty();
        assertThat(names.get("bit").otherName(Language.EN)).isEqualTo("比特");
    }

    @Test
    void sortsTheGlossaryAsReadersLookWordsUp() {
        var chinese = typesetter.glossary(COURSE, Language.ZH).stream()
                .map(entry -> entry.term().term().zh())
                .toList();
        assertThat(chinese).hasSize(COURSE.glossary().size());
        // cān, cí, jiàn, qián, zhù
        assertThat(List.of("参数", "词嵌入", "键值记忆", "前馈网络", "注意力").stream()
                        .map(word -> chinese.indexOf(chinese.stream()
                                .filter(name -> name.startsWith(word))
                                .findFirst()
                                .orElseThrow())))
                .isSorted();
        var english = typesetter.glossary(COURSE, Language.EN).stream()
                .map(entry -> entry.term().term().en())
                .toList();
        assertThat(english).isSortedAccordingTo(Collator.getInstance(Language.EN.locale()));
    }

    private static List<String> ids(String html) {
        return Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
