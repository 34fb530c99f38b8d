package org.paradigm.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paradigm.running.Visitor;

@ExtendWith(ArquillianExtension.class)
class SearchIT {
    private final Visitor visitor = new Visitor();

    private String page(String address) {
        var reply = visitor.get(address);
        assertThat(reply.statusCode()).isEqualTo(200);
        return reply.body();
    }

    @Test
    void findsInTheLanguageOfThePage() {
        assertThat(page("/en/search?q=causal+tracing"))
                .contains("href=\"/en/lesson/ffn-memory", "<mark>", "value=\"causal tracing\"");
        assertThat(page("/zh/search?q=%E5%9B%A0%E6%9E%9C%E8%BF%BD%E8%B8%AA"))
                .contains("href=\"/zh/lesson/ffn-memory", "<mark>");
    }

    @Test
    void keepsTheWordsWhenTheLanguageIsSwitched() {
        assertThat(page("/en/search?q=BERT")).contains("href=\"/zh/search?q=BERT\"");
    }

    @Test
    void saysWhenOnlyTheOtherLanguageHasSomething() {
        assertThat(page("/en/search?q=%E5%AE%B9%E9%87%8F%E4%B8%8E%E6%95%B0%E6%8D%AE"))
                .contains("Nothing was found", "The Chinese course has something.");
    }

    @Test
    void showsWhatWasTypedAsText() {
        assertThat(page("/en/search?q=%3Cscript%3Ealert(1)%3C/script%3E"))
                .doesNotContain("<script>alert")
                .contains("value=\"&lt;script&gt;alert(1)&lt;/script&gt;\"");
    }

    @Test
    void isReachedFromEveryPage() {
        assertThat(page("/zh/")).contains("href=\"/zh/search\"");
        assertThat(page("/en/search")).contains("Finds words in lessons");
    }
}
