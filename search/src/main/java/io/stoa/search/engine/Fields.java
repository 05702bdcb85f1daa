package io.stoa.search.engine;

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
public final class Fields {

    /** What an index must have been written with, or it is built anew. */
    public static final String SCHEMA = "3";

    /** Kind and id in one. */
    public static final String KEY = "key";

    /** The kind of entry. */
    public static final String KIND = "kind";

    /** The id within its kind. */
    public static final String ID = "id";

    /** The state. */
    public static final String STATUS = "status";

    /** To whom it is shown while published. */
    public static final String AUDIENCE = "audience";

    /** The organisation that provides it. */
    public static final String PROVIDER = "provider";

    /** Disciplines with those above them. */
    public static final String SUBJECT = "subject";

    /** Regions with those around them. */
    public static final String REGION = "region";

    /** The finer type within the kind. */
    public static final String TYPE = "type";

    /** The year. */
    public static final String YEAR = "year";

    /** When it last changed, in microseconds since 1970. */
    public static final String UPDATED = "updated";

    /** What lists are sorted by. */
    public static final String TITLE_SORT = "titleSort";

    /** Identifiers in their {@linkplain io.stoa.search.analysis.IdentifierForms forms}. */
    public static final String IDENTIFIER = "identifier";

    /** Of people, what they know and in which languages they judge, for a finder of them. */
    public static final String KNOWS = "knows";

    /** Pinyin of titles and names. */
    public static final String PINYIN = "pinyin";

    /** Parts of words of names. */
    public static final String NAME = "name";

    /** The titles, to be shown. */
    public static final String TITLES = "titles";

    /** The other texts, to be shown. */
    public static final String TEXTS = "texts";

    /** Parts of words of everything. */
    public static final String ALL_GRAMS = "all.gram";

    /** Parts of words of titles. */
    public static final String TITLE_GRAMS = "title.gram";

    private static final Map<String, Analyzer> BY_FIELD = byField();

    private Fields() {}

    /**
     * The words of everything in a language.
     *
     * @param language the language
     * @return the field
     */
    public static String all(Language language) {
        return "all." + language.suffix();
    }

    /**
     * The words of titles in a language.
     *
     * @param language the language
     * @return the field
     */
    public static String title(Language language) {
        return "title." + language.suffix();
    }

    /**
     * What is counted of a facet.
     *
     * @param facet the facet
     * @return the field
     */
    public static String facet(Facet facet) {
        return "facet." + facet.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether a field has words, other than values that are found as they stand.
     *
     * @param field the field
     * @return true for those of {@link FieldSink#text}
     */
    public static boolean hasWords(String field) {
        return BY_FIELD.containsKey(field);
    }

    /**
     * {@return what makes words of texts, field by field}
     */
    public static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), BY_FIELD);
    }

    private static Map<String, Analyzer> byField() {
        Map<String, Analyzer> byField = new HashMap<>();
        for (Language language : Language.values()) {
            byField.put(all(language), Analyzers.words(language));
            byField.put(title(language), Analyzers.words(language));
        }
        byField.put(ALL_GRAMS, Analyzers.grams());
        byField.put(TITLE_GRAMS, Analyzers.grams());
        byField.put(NAME, Analyzers.grams());
        return byField;
    }
}
