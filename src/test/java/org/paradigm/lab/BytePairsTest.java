package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.EncodingType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The golden tokens are those of tiktoken 0.14 with the same merges. */
class BytePairsTest {
    private static final String ENGLISH = "The weather is nice today, so we went for a walk in the park.";
    private static final String CHINESE = "今天天气很好，所以我们去公园散步了。";

    private static List<Integer> encode(String vocabulary, String text) {
        return Vocabulary.of(vocabulary).orElseThrow().pairs().encode(text);
    }

    private static List<Integer> numbers(String list) {
        return Arrays.stream(list.split(" ")).map(Integer::valueOf).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "r50k, 464 6193 318 3621 1909 11 523 356 1816 329 257 2513 287 262 3952 13",
        "p50k, 464 6193 318 3621 1909 11 523 356 1816 329 257 2513 287 262 3952 13",
        "cl100k, 791 9282 374 6555 3432 11 779 584 4024 369 264 4321 304 279 6246 13",
        "o200k, 976 11122 382 7403 4044 11 813 581 5981 395 261 5229 306 290 11796 13"
    })
    void cutsEnglishAsTiktokenDoes(String vocabulary, String tokens) {
        assertThat(encode(vocabulary, ENGLISH)).isEqualTo(numbers(tokens));
    }

    @ParameterizedTest
    @CsvSource({
        "r50k, 20015 232 25465 25465 36365 242 36181 230 25001 121 171 120 234 33699 222 20015 98 22755 239 20015 105"
                + " 43889 119 17739 105 32368 255 46763 96 29826 98 12859 228 16764",
        "cl100k, 37271 36827 36827 30320 242 17599 230 53901 3922 32938 23897 98739 86436 35417 9921 255 8067 96 65782"
                + " 35287 1811",
        "o200k, 10941 1487 25896 148483 102981 24809 13817 5312 37075 84748 24952 4531 788"
    })
    void cutsChineseAsTiktokenDoes(String vocabulary, String tokens) {
        assertThat(encode(vocabulary, CHINESE)).isEqualTo(numbers(tokens));
    }

    @ParameterizedTest
    @CsvSource({
        "r50k, 3987 470 13619 25 340 6 50 17031 2231 267 6 15750 11 41492 40304 30325 222 8582 25081 0",
        "cl100k, 8161 956 22743 25 433 13575 220 4513 1774 297 63510 11 95980 588 53050 91416 9468 19044 0",
        "o200k, 31559 40130 25 480 31233 220 7633 2548 293 141801 11 153475 737 30469 88038 37459 0"
    })
    void cutsApostrophesNumbersAccentsAndEmojiAsTiktokenDoes(String vocabulary, String tokens) {
        assertThat(encode(vocabulary, "Don't panic: it'S 12345 o'clock, naïve café 😀🙂!"))
                .isEqualTo(numbers(tokens));
    }

    @ParameterizedTest
    @CsvSource({
        "r50k, 220 220 220 825 277 7 87 2599 198 220 220 220 220 220 220 220 1441 2124",
        "p50k, 50258 825 277 7 87 2599 198 50262 1441 2124",
        "cl100k, 262 711 282 2120 997 286 471 865",
        "o200k, 271 1056 285 4061 1883 309 622 1215"
    })
    void cutsRunsOfSpacesAsTiktokenDoes(String vocabulary, String tokens) {
        assertThat(encode(vocabulary, "    def f(x):\n        return x")).isEqualTo(numbers(tokens));
    }

    @ParameterizedTest
    @CsvSource({
        "r50k, 301 1831 8396 12466 254 35072 21727 21727 31583 18849 140 117 28981 44690 26897 39848 22654 45632 28053 230"
                + " 108 157 230 233 157 230 251",
        "o200k, 302 1618 19772 50442 18837 33968 220 57048 108 57048 233 57048 251"
    })
    void cutsOtherScriptsAsTiktokenDoes(String vocabulary, String tokens) {
        assertThat(encode(vocabulary, "strawberry Русский العربية ሰላም")).isEqualTo(numbers(tokens));
    }

    /** Whatever is typed: the tokens together are the text, and jtokkit cuts it alike. */
    @ParameterizedTest
    @EnumSource(Vocabulary.class)
    void givesBackEveryTextAndAgreesWithJtokkit(Vocabulary vocabulary) {
        var reference = Encodings.newLazyEncodingRegistry()
                .getEncoding(EncodingType.valueOf(vocabulary.id().toUpperCase(java.util.Locale.ROOT) + "_BASE"));
        var random = new Random(4);
        var letters = "aAbe tT'.,!0158   \tßéλЖщ你好的吗語。、😀👩‍💻ሰ𠮷\u0301\u200d"
                .codePoints()
                .toArray();
        for (int i = 0; i < 400; i++) {
            var text = random.ints(1 + random.nextInt(40), 0, letters.length)
                    .map(at -> letters[at])
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var tokens = vocabulary.pairs().encode(text);
            var bytes = new ByteArrayOutputStream();
            tokens.forEach(token -> bytes.writeBytes(vocabulary.pairs().token(token)));
            assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(text);
            assertThat(tokens).as(text).isEqualTo(reference.encodeOrdinary(text).boxed());
        }
    }

    @ParameterizedTest
    @CsvSource({"r50k, 50256", "p50k, 50280", "cl100k, 100256", "o200k, 199998"})
    void hasAllTokensOfTheVocabulary(String vocabulary, int size) {
        assertThat(Vocabulary.of(vocabulary).orElseThrow().pairs().size()).isEqualTo(size);
    }

    @Test
    void knowsNoOther() {
        assertThat(Vocabulary.of("gpt-2")).isEmpty();
    }
}
