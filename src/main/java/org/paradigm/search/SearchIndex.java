package org.paradigm.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.paradigm.platform.Language;

/**
 * What a course says in one language, by its words: inflected English forms are one, and full-width letters are the same
 * as half-width ones. It is in memory and never changes; a changed course gets a new one.
 */
final class SearchIndex {
    /** Nobody looks for more, and a page of nonsense should not cost much. */
    private static final int LONGEST = 200;

    private static final String KIND = "kind";
    private static final String ADDRESS = "address";
    private static final String CONTEXT = "context";
    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final String ALL = "all";

    /** How many are weighed for each that is shown. */
    private static final int CONSIDERED = 3;

    private static final float IN_TITLE = 3;
    private static final float AS_WRITTEN = 2;

    private final Language language;
    private final Analyzer analyzer;
    /** Of what is looked for. */
    private final Analyzer asked;

    private final IndexSearcher searcher;
    private final UnifiedHighlighter titles;
    private final UnifiedHighlighter passages;

    SearchIndex(List<Entry> entries, Language language) {
        this.language = language;
        analyzer = new AnyWidth(language == Language.ZH ? new ChineseWords(true) : new EnglishAnalyzer());
        asked = new AnyWidth(language == Language.ZH ? new ChineseWords(false) : new EnglishAnalyzer());
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (var entry : entries) {
                    writer.addDocument(document(entry));
                }
                writer.forceMerge(1);
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        titles = highlighter(language.locale(), false);
        passages = highlighter(language.locale(), true);
    }

    private UnifiedHighlighter highlighter(Locale locale, boolean bySentence) {
        return UnifiedHighlighter.builder(searcher, analyzer)
                .withFieldMatcher(field -> true)
                .withBreakIterator(
                        () -> bySentence ? BreakIterator.getSentenceInstance(locale) : new WholeBreakIterator())
                .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", " … ", true))
                .withMaxNoHighlightPassages(1)
                .build();
    }

    private static Document document(Entry entry) {
        var document = new Document();
        document.add(new StoredField(KIND, entry.kind().name()));
        document.add(new StoredField(ADDRESS, entry.address()));
        document.add(new StoredField(CONTEXT, entry.context()));
        document.add(new TextField(TITLE, entry.title(), Field.Store.YES));
        document.add(new TextField(TEXT, entry.text(), Field.Store.YES));
        document.add(new TextField(ALL, entry.title() + "\n" + entry.text(), Field.Store.NO));
        return document;
    }

    /** The best first. All words must be there; where that finds nothing, any of them will do. */
    List<Hit> find(String words, int most) {
        var wanted = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        var found = find(wanted, Occur.MUST, most);
        return found.isEmpty() ? find(wanted, Occur.SHOULD, most) : found;
    }

    private List<Hit> find(String words, Occur occur, int most) {
        var builder = new QueryBuilder(asked);
        var needed = needed(builder, words, occur);
        if (needed.clauses().isEmpty()) {
            return List.of();
        }
        var query = new BooleanQuery.Builder().add(needed, Occur.MUST);
        better(query, builder.createBooleanQuery(TITLE, words), IN_TITLE);
        better(query, builder.createPhraseQuery(ALL, words), AS_WRITTEN);
        try {
            var top = weighed(searcher.search(query.build(), CONSIDERED * most), most);
            var marked = titles.highlight(TITLE, needed, top);
            var around = passages.highlight(TEXT, needed, top, 2);
            var hits = new ArrayList<Hit>();
            for (int i = 0; i < top.scoreDocs.length; i++) {
                var stored = searcher.storedFields().document(top.scoreDocs[i].doc);
                hits.add(new Hit(
                        Entry.Kind.valueOf(stored.get(KIND)).code(),
                        stored.get(ADDRESS),
                        stored.get(CONTEXT),
                        marked[i],
                        around[i] == null ? "" : around[i]));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TopDocs weighed(TopDocs found, int most) throws IOException {
        for (var each : found.scoreDocs) {
            var kind = searcher.storedFields().document(each.doc, Set.of(KIND)).get(KIND);
            each.score *= Entry.Kind.valueOf(kind).weight();
        }
        var best = Arrays.stream(found.scoreDocs)
                .sorted(Comparator.comparing(each -> -each.score))
                .limit(most)
                .toArray(ScoreDoc[]::new);
        return new TopDocs(found.totalHits, best);
    }

    /**
     * What stands between two spaces belongs together: {@code key-value}. Chinese has no spaces and is taken pair by pair;
     * in an English text, which has it in names only, a run of it is one name.
     */
    private BooleanQuery needed(QueryBuilder builder, String words, Occur occur) {
        var needed = new BooleanQuery.Builder();
        for (var word : words.split("[\\s\u3000]+")) {
            var query = language == Language.ZH
                    ? builder.createBooleanQuery(ALL, word, occur)
                    : builder.createPhraseQuery(ALL, word);
            if (query != null) {
                needed.add(query, occur);
            }
        }
        return needed.build();
    }

    private static void better(BooleanQuery.Builder query, Query wish, float weight) {
        if (wish != null) {
            query.add(new BoostQuery(wish, weight), Occur.SHOULD);
        }
    }

    /** Reads full-width forms (U+FF01 to U+FF5E) as ASCII and the ideographic space (U+3000) as a space. */
    private static final class AnyWidth extends AnalyzerWrapper {
        private static final NormalizeCharMap NARROW = narrow();

        private final Analyzer words;

        AnyWidth(Analyzer words) {
            super(PER_FIELD_REUSE_STRATEGY);
            this.words = words;
        }

        private static NormalizeCharMap narrow() {
            var map = new NormalizeCharMap.Builder();
            for (char wide = '\uff01'; wide <= '\uff5e'; wide++) {
                map.add(String.valueOf(wide), String.valueOf((char) (wide - 0xfee0)));
            }
            map.add("\u3000", " ");
            return map.build();
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return words;
        }

        @Override
        protected Reader wrapReader(String field, Reader reader) {
            return new MappingCharFilter(NARROW, reader);
        }
    }
}
