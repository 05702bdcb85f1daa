package io.stoa.search.lucene;

import io.stoa.search.Facet;
import io.stoa.search.analysis.Analyzers;
import io.stoa.search.analysis.Language;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;

/** The fields of the index. A change here, or in what stands in them, asks for a new {@link #SCHEMA}. */
final class Fields {

    /** What an index must have been written with, or it is built anew. */
    static final String SCHEMA = "1";

    static final String KEY = "key";
    static final String KIND = "kind";
    static final String ID = "id";
    static final String STATUS = "status";
    static final String AUDIENCE = "audience";
    static final String PROVIDER = "provider";
    static final String SUBJECT = "subject";
    static final String REGION = "region";
    static final String TYPE = "type";
    static final String YEAR = "year";
    static final String UPDATED = "updated";
    static final String TITLE_SORT = "titleSort";
    static final String IDENTIFIER = "identifier";
    static final String PINYIN = "pinyin";
    static final String NAME = "name";
    static final String TITLES = "titles";
    static final String TEXTS = "texts";

    /** Parts of words of everything, and of titles only. */
    static final String ALL_GRAMS = "all.gram";

    static final String TITLE_GRAMS = "title.gram";

    private Fields() {}

    static String all(Language language) {
        return "all." + language.suffix();
    }

    static String title(Language language) {
        return "title." + language.suffix();
    }

    static String facet(Facet facet) {
        return "facet." + facet.name().toLowerCase(Locale.ROOT);
    }

    static Analyzer analyzer() {
        Map<String, Analyzer> byField = new HashMap<>();
        for (Language language : Language.values()) {
            byField.put(all(language), Analyzers.words(language));
            byField.put(title(language), Analyzers.words(language));
        }
        byField.put(ALL_GRAMS, Analyzers.grams());
        byField.put(TITLE_GRAMS, Analyzers.grams());
        byField.put(NAME, Analyzers.grams());
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), byField);
    }
}
