package io.stoa.search.lucene;

import io.stoa.core.ResourceRef;
import io.stoa.core.search.SearchDetails;
import io.stoa.core.search.SearchEntry;
import io.stoa.search.Facet;
import io.stoa.search.analysis.IdentifierForms;
import io.stoa.search.analysis.Pinyin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Makes documents of entries. */
final class EntryDocuments {

    static final FacetsConfig FACETS = facets();

    /** Terms are limited to 32,766 bytes; nothing that anybody looks for is nearly as long. */
    private static final int LONGEST_TERM = 1000;

    private static final int MICROS = 1_000_000;
    private static final int NANOS_IN_MICRO = 1000;

    private EntryDocuments() {}

    static Term key(ResourceRef entry) {
        return new Term(Fields.KEY, entry.toString());
    }

    static Document of(SearchEntry entry) {
        Document document = new Document();
        keyword(document, Fields.KEY, entry.ref().toString());
        document.add(
                new SortedDocValuesField(Fields.KEY, new BytesRef(entry.ref().toString())));
        document.add(new StoredField(Fields.ID, entry.ref().id()));
        document.add(new StringField(Fields.KIND, entry.ref().kind(), Store.YES));
        document.add(new NumericDocValuesField(Fields.UPDATED, micros(entry)));
        document.add(new SortedDocValuesField(Fields.TITLE_SORT, new BytesRef(entry.titleSort())));
        narrowing(document, entry);
        words(document, entry);
        try {
            return FACETS.build(document);
        } catch (IOException e) {
            throw new UncheckedIOException("a document in memory cannot fail to be built", e);
        }
    }

    private static long micros(SearchEntry entry) {
        return entry.updatedAt().getEpochSecond() * MICROS + entry.updatedAt().getNano() / NANOS_IN_MICRO;
    }

    private static void narrowing(Document document, SearchEntry entry) {
        SearchDetails details = entry.details();
        keyword(document, Fields.STATUS, entry.status().name());
        keyword(document, Fields.AUDIENCE, entry.audience().name());
        keyword(document, Fields.PROVIDER, entry.providerId());
        facet(document, Facet.KIND, entry.ref().kind());
        facet(document, Facet.STATUS, entry.status().name());
        facet(document, Facet.PROVIDER, entry.providerId());
        for (String subject : CodeTrees.subjects(entry.subjects())) {
            keyword(document, Fields.SUBJECT, subject);
            facet(document, Facet.SUBJECT, subject);
        }
        for (String region : CodeTrees.regions(entry.region())) {
            keyword(document, Fields.REGION, region);
            facet(document, Facet.REGION, region);
        }
        if (details.type() != null) {
            keyword(document, Fields.TYPE, details.type());
            facet(document, Facet.TYPE, details.type());
        }
        if (details.year() != null) {
            document.add(new IntPoint(Fields.YEAR, details.year()));
            facet(document, Facet.YEAR, details.year().toString());
        }
    }

    private static void words(Document document, SearchEntry entry) {
        SearchDetails details = entry.details();
        Texts titles = Texts.of(entry.titles());
        Texts texts = Texts.none();
        if (entry.summaries() != null) {
            texts.addAll(Texts.of(entry.summaries()));
        }
        details.keywords().forEach(texts::add);
        texts.add(details.text());
        document.add(new StoredField(Fields.TITLES, titles.written()));
        document.add(new StoredField(Fields.TEXTS, texts.written()));
        for (Texts.Text title : titles.texts()) {
            text(document, Fields.title(title.language()), title.text());
            text(document, Fields.TITLE_GRAMS, title.text());
            everywhere(document, title);
        }
        texts.texts().forEach(text -> everywhere(document, text));
        for (String name : details.names()) {
            text(document, Fields.NAME, name);
            text(document, Fields.ALL_GRAMS, name);
        }
        exactForms(document, titles, details);
    }

    private static void exactForms(Document document, Texts titles, SearchDetails details) {
        Set<String> pinyin = new TreeSet<>();
        titles.texts().forEach(title -> pinyin.addAll(Pinyin.forms(title.text())));
        details.names().forEach(name -> pinyin.addAll(Pinyin.forms(name)));
        pinyin.forEach(form -> keyword(document, Fields.PINYIN, form));
        Set<String> identifiers = new LinkedHashSet<>();
        details.identifiers().forEach(identifier -> identifiers.addAll(IdentifierForms.of(identifier)));
        identifiers.forEach(form -> keyword(document, Fields.IDENTIFIER, form));
    }

    private static void everywhere(Document document, Texts.Text text) {
        text(document, Fields.all(text.language()), text.text());
        text(document, Fields.ALL_GRAMS, text.text());
    }

    private static void text(Document document, String field, String text) {
        document.add(new TextField(field, text, Store.NO));
    }

    private static void keyword(Document document, String field, String value) {
        if (value.length() <= LONGEST_TERM) {
            document.add(new StringField(field, value, Store.NO));
        }
    }

    private static void facet(Document document, Facet facet, String value) {
        document.add(new SortedSetDocValuesFacetField(Fields.facet(facet), value));
    }

    private static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        for (Facet facet : Facet.values()) {
            config.setMultiValued(Fields.facet(facet), true);
            // Narrowing has fields of its own.
            config.setDrillDownTermsIndexing(Fields.facet(facet), FacetsConfig.DrillDownTermsIndexing.NONE);
        }
        return config;
    }
}
