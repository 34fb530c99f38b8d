package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.Arrays;

/**
 * Words that are sorted under letters by a rule that is told by examples only: "ant A, grape D, whale A, cherry" goes on
 * with D. There are six categories of eight words; a rule gives four of them a letter each, of six. Instead of examples,
 * or before them, the rule may be told by the categories' names: "animal A, fruit D, …".
 */
public final class Sorting {
    public static final int CATEGORIES = 6;
    /** Words of a category; the first half of them are small things, the others large. */
    public static final int WORDS = 8;
    /** The most examples before the word that is asked for. */
    public static final int SHOTS = 16;
    /** Words of a text of training: the full stop, 16 examples and one word more. */
    public static final int SPAN = 2 * SHOTS + 2;

    private static final int FIRST_WORD = 1;
    private static final int FIRST_CATEGORY = FIRST_WORD + CATEGORIES * WORDS;
    private static final int FIRST_LABEL = FIRST_CATEGORY + CATEGORIES;

    private static final String[] NAMES = {
        "动物 animal", "水果 fruit", "交通工具 vehicle", "乐器 instrument", "衣物 garment", "家具 furniture"
    };
    private static final String[] THINGS = {
        "蚂蚁 ant,蜜蜂 bee,老鼠 mouse,青蛙 frog,大象 elephant,鲸鱼 whale,马 horse,牛 cow",
        "葡萄 grape,樱桃 cherry,李子 plum,草莓 strawberry,西瓜 watermelon,菠萝 pineapple,椰子 coconut,木瓜 papaya",
        "自行车 bicycle,滑板车 scooter,雪橇 sled,独木舟 canoe,火车 train,轮船 ship,飞机 plane,公共汽车 bus",
        "笛子 flute,口琴 harmonica,铃铛 bell,小提琴 violin,钢琴 piano,大鼓 drum,竖琴 harp,管风琴 organ",
        "袜子 sock,手套 glove,帽子 hat,围巾 scarf,大衣 coat,连衣裙 dress,长袍 robe,裤子 trousers",
        "凳子 stool,椅子 chair,台灯 lamp,镜子 mirror,床 bed,沙发 sofa,衣柜 wardrobe,桌子 table"
    };

    private final Vocabulary vocabulary;

    public Sorting() {
        var words = new ArrayList<Word>();
        words.add(new Word("。", "."));
        for (var things : THINGS) {
            Arrays.stream(things.split(",")).map(Sorting::word).forEach(words::add);
        }
        Arrays.stream(NAMES).map(Sorting::word).forEach(words::add);
        for (var label = 0; label < CATEGORIES; label++) {
            var letter = "" + (char) ('A' + label);
            words.add(new Word(letter, letter));
        }
        vocabulary = new Vocabulary(words);
    }

    private static Word word(String both) {
        var parts = both.split(" ");
        return new Word(parts[0], parts[1]);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    static int letter(int label) {
        return FIRST_LABEL + label;
    }

    /** The letter that a word of the vocabulary is, 0 to 5, or −1. */
    public static int label(int word) {
        return word >= FIRST_LABEL && word < FIRST_LABEL + CATEGORIES ? word - FIRST_LABEL : -1;
    }

    /** Whether it is one of the 48 words that are sorted. */
    public static boolean isThing(int word) {
        return word >= FIRST_WORD && word < FIRST_CATEGORY;
    }

    /** Whether it is one of them, or the name of a category. */
    public static boolean isSorted(int word) {
        return word >= FIRST_WORD && word < FIRST_LABEL;
    }

    /** A word, by its category and its place there. */
    public static int thing(int category, int which) {
        return FIRST_WORD + category * WORDS + which;
    }

    /** The category of a word, or of a category's name: 0 to 5. */
    public static int category(int word) {
        return isThing(word) ? (word - FIRST_WORD) / WORDS : word - FIRST_CATEGORY;
    }

    static boolean isLarge(int word) {
        return (word - FIRST_WORD) % WORDS >= WORDS / 2;
    }

    /** The name of a category. */
    public static int name(int category) {
        return FIRST_CATEGORY + category;
    }

    /** The letter that a network holds most likely after a task, of the six. */
    public static int answer(Pass pass, SortingTask task) {
        var shares = shares(pass, task);
        var best = 0;
        for (var label = 1; label < CATEGORIES; label++) {
            best = shares[label] > shares[best] ? label : best;
        }
        return best;
    }

    /** Each letter's share of the probability that all six have after a task. */
    public static double[] shares(Pass pass, SortingTask task) {
        var words = task.words();
        var probabilities = pass.run(words).probabilities(words.length - 1);
        var shares = new double[CATEGORIES];
        Arrays.setAll(shares, label -> probabilities[letter(label)]);
        var all = Arrays.stream(shares).sum();
        Arrays.setAll(shares, label -> shares[label] / all);
        return shares;
    }

    /** A text of training that tells the categories of words: "ant animal, cherry fruit, …". */
    static void knowledge(int[] words, int[] targets, int start, Dice dice) {
        words[start] = Vocabulary.STOP;
        for (var at = 1; at < SPAN; at += 2) {
            var category = dice.below(CATEGORIES);
            words[start + at] = thing(category, dice.below(WORDS));
            targets[start + at] = name(category);
            if (at + 1 < SPAN) {
                words[start + at + 1] = name(category);
            }
        }
    }

    /** A text of training by a rule; words may come again. */
    static void text(SortingRule rule, boolean instructed, int[] words, int[] targets, int start, Dice dice) {
        words[start] = Vocabulary.STOP;
        var at = start + 1;
        if (instructed) {
            for (var pair : rule.instruction(dice)) {
                words[at++] = pair.word();
                words[at++] = letter(pair.label());
            }
        }
        for (; at < start + SPAN; at += 2) {
            words[at] = rule.word(dice);
            targets[at] = letter(rule.label(words[at]));
            if (at + 1 < start + SPAN) {
                words[at + 1] = targets[at];
            }
        }
    }
}
