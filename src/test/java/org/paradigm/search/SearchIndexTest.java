package org.paradigm.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paradigm.lab.Labs;
import org.paradigm.lesson.ContentFiles;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.CourseReader;
import org.paradigm.platform.Language;

class SearchIndexTest {
    private static final Course COURSE =
            CourseReader.read(ContentFiles.load(Path.of("lessons")).files()).course();
    private static final SearchIndex ZH = index(Language.ZH);
    private static final SearchIndex EN = index(Language.EN);

    private static SearchIndex index(Language language) {
        return new SearchIndex(Entry.of(COURSE, Labs.all().list(), language), language);
    }

    private static List<Hit> find(Language language, String words) {
        return (language == Language.ZH ? ZH : EN).find(words, 20);
    }

    @ParameterizedTest
    @CsvSource({
        "ZH, 前馈网络, glossary#ffn",
        "ZH, 因果追踪, lesson/ffn-memory",
        "ZH, ROME, lesson/correction-fluid",
        "ZH, 分词, glossary#word-segmentation",
        "EN, causal tracing, lesson/ffn-memory",
        "EN, edited facts, lesson/correction-fluid",
        "EN, feed-forward network, glossary#ffn",
        "EN, 前馈网络, glossary#ffn",
        "EN, Geva, sources#ref-geva2021"
    })
    void leadsToWhereWordsAreExplained(Language language, String words, String address) {
        assertThat(find(language, words)).extracting(Hit::address).anyMatch(found -> found.startsWith(address));
    }

    /** An objective is found once, however many lessons have it, and after what explains the word. */
    @ParameterizedTest
    @EnumSource
    void putsExplanationsBeforeObjectivesAndSources(Language language) {
        var hits = find(language, language == Language.ZH ? "注意力" : "attention");
        assertThat(hits).doesNotHaveDuplicates();
        assertThat(hits.subList(0, 5)).extracting(Hit::kind).isSubsetOf("lesson", "term", "lab");
    }

    @Test
    void takesInflectedFormsForOne() {
        assertThat(find(Language.EN, "editing a memory"))
                .extracting(Hit::address)
                .containsAnyElementsOf(find(Language.EN, "edit memories").stream()
                        .map(Hit::address)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"ＢＥＲＴ, BERT", "ＢＥＲＴ　ｍａｓｋ, bert mask"})
    void makesNoDifferenceBetweenFullAndHalfWidth(String wide, String narrow) {
        for (var language : Language.values()) {
            assertThat(find(language, wide)).isNotEmpty().isEqualTo(find(language, narrow));
        }
    }

    @Test
    void showsThePassageWithTheWordsMarked() {
        assertThat(find(Language.ZH, "因果追踪").get(0).passage()
                        + find(Language.ZH, "因果追踪").get(0).title())
                .contains("<mark>");
        assertThat(find(Language.EN, "causal tracing"))
                .anySatisfy(hit ->
                        assertThat(hit.passage()).containsPattern("(?i)<mark>causal</mark> <mark>tracing</mark>"));
    }

    /** Both must be in one entry; only where no entry has both is one enough. */
    @Test
    void wantsAllWordsWhereSomePassageHasThem() {
        assertThat(find(Language.EN, "causal tracing noise"))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.address()).doesNotStartWith("lesson/deep-learning-era"));
        assertThat(find(Language.EN, "tracing xylophone")).isNotEmpty();
    }

    @Test
    void takesAChineseNameInAnEnglishTextAsOne() {
        assertThat(find(Language.EN, "前馈网络"))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.title()).contains("前", "馈", "网", "络"));
        assertThat(find(Language.EN, "络网馈前")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"归纳头", "知识神经元", "头"})
    void findsChineseWordsThatNoDictionaryHas(String words) {
        assertThat(find(Language.ZH, words))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat((hit.title() + hit.passage()).replaceAll("</?mark>", ""))
                        .contains(words));
        assertThat(find(Language.ZH, "头纳归"))
                .noneSatisfy(hit -> assertThat(hit.title()).contains("归纳头"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?!", "，。", "\"", "a AND (", "*:*", "\u0000", "xylophone", "的"})
    void neverFailsWhateverIsTyped(String words) {
        for (var language : Language.values()) {
            assertThat(find(language, words)).hasSizeLessThanOrEqualTo(20);
        }
        assertThat(find(Language.EN, "a ".repeat(5_000) + "BERT")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void escapesWhatTheCourseSays(Language language) {
        assertThat(Entry.of(COURSE, Labs.all().list(), language))
                .allSatisfy(entry -> assertThat(entry.text()).doesNotContain("&lt;", "&amp;", "&#", "<p>", "<a "));
        var odd = new SearchIndex(
                List.of(new Entry(Entry.Kind.LESSON, "lesson/x", "", "a <b> title", "token <script>alert</script>")),
                language);
        var hit = odd.find("alert", 1).get(0);
        assertThat(hit.title()).isEqualTo("a &lt;b&gt; title");
        assertThat(hit.passage()).contains("&lt;script&gt;<mark>alert</mark>&lt;&#x2F;script&gt;");
    }
}
