package io.stoa.search.lucene;

import io.stoa.core.ResourceRef;
import io.stoa.core.search.SearchEntry;
import io.stoa.search.Facet;
import io.stoa.search.engine.EntryFields;
import io.stoa.search.engine.FieldSink;
import io.stoa.search.engine.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    private EntryDocuments() {}

    static Term key(ResourceRef entry) {
        return new Term(Fields.KEY, entry.toString());
    }

    static Document of(SearchEntry entry) {
        Document document = new Document();
        EntryFields.tell(entry, new DocumentSink(document));
        try {
            return FACETS.build(document);
        } catch (IOException e) {
            throw new UncheckedIOException("a document in memory cannot fail to be built", e);
        }
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

    private record DocumentSink(Document document) implements FieldSink {

        @Override
        public void keyword(String field, String value) {
            document.add(new StringField(field, value, Store.NO));
        }

        @Override
        public void text(String field, String text) {
            document.add(new TextField(field, text, Store.NO));
        }

        @Override
        public void facet(Facet facet, String value) {
            document.add(new SortedSetDocValuesFacetField(Fields.facet(facet), value));
        }

        @Override
        public void sortable(String field, String value) {
            document.add(new SortedDocValuesField(field, new BytesRef(value)));
        }

        @Override
        public void sortable(String field, long value) {
            document.add(new NumericDocValuesField(field, value));
        }

        @Override
        public void number(String field, int value) {
            document.add(new IntPoint(field, value));
        }

        @Override
        public void stored(String field, String value) {
            document.add(new StoredField(field, value));
        }
    }
}
