package org.paradigm.lab;

import java.util.Arrays;
import java.util.Optional;

/** Designs of models that were published, from their papers and model cards. */
enum Published {
    GPT_2_SMALL("gpt-2-small", new Design(768, 12, 0, 12, 12, 64, 3072, false, 1, 1, 50_257, 1024, false)),
    BERT_BASE("bert-base", new Design(768, 12, 0, 12, 12, 64, 3072, false, 1, 1, 30_522, 514, false)),
    GPT_3("gpt-3", new Design(12_288, 96, 0, 96, 96, 128, 49_152, false, 1, 1, 50_257, 2048, false)),
    TRANSFORMER_2017("transformer-2017", new Design(512, 6, 6, 8, 8, 64, 2048, false, 1, 1, 37_000, 0, false)),
    T5_BASE("t5-base", new Design(768, 12, 12, 12, 12, 64, 3072, false, 1, 1, 32_128, 0, false)),
    T5_11B("t5-11b", new Design(1024, 24, 24, 128, 128, 128, 65_536, false, 1, 1, 32_128, 0, false)),
    LLAMA_7B("llama-7b", new Design(4096, 32, 0, 32, 32, 128, 11_008, true, 1, 1, 32_000, 0, true)),
    LLAMA_2_70B("llama-2-70b", new Design(8192, 80, 0, 64, 8, 128, 28_672, true, 1, 1, 32_000, 0, true)),
    LLAMA_3_8B("llama-3-8b", new Design(4096, 32, 0, 32, 8, 128, 14_336, true, 1, 1, 128_256, 0, true)),
    LLAMA_3_405B("llama-3-405b", new Design(16_384, 126, 0, 128, 8, 128, 53_248, true, 1, 1, 128_256, 0, true)),
    MIXTRAL("mixtral", new Design(4096, 32, 0, 32, 8, 128, 14_336, true, 8, 2, 32_000, 0, true));

    private final String id;
    private final Design design;

    Published(String id, Design design) {
        this.id = id;
        this.design = design;
    }

    String id() {
        return id;
    }

    Design design() {
        return design;
    }

    static Optional<Published> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
