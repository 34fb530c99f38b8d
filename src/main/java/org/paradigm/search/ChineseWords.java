package org.paradigm.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Takes a Chinese text as pairs of neighbouring characters, and the English words in it as in an English text. It needs
 * no dictionary: terms that none would have, such as 归纳头, are found like any other.
 */
final class ChineseWords extends Analyzer {
    private final boolean single;

    /** @param single whether single characters are kept beside the pairs, so that one alone can be found */
    ChineseWords(boolean single) {
        this.single = single;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        var pairs = new CJKBigramFilter(new LowerCaseFilter(words), CJKBigramFilter.HAN, single);
        return new TokenStreamComponents(words, new PorterStemFilter(pairs));
    }
}
