package io.stoa.search.opensearch;

import io.stoa.core.search.SearchEntry;
import io.stoa.search.Facet;
import io.stoa.search.engine.EntryFields;
import io.stoa.search.engine.FieldSink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what the cluster is given of an entry. Narrowing, counting and sorting share their fields. */
final class EntrySource implements FieldSink {

    private final Map<String, List<Object>> fields = new LinkedHashMap<>();
    private long size;

    private EntrySource() {}

    static EntrySource of(SearchEntry entry) {
        EntrySource source = new EntrySource();
        EntryFields.tell(entry, source);
        return source;
    }

    Map<String, List<Object>> fields() {
        return fields;
    }

    /** About how many characters it takes. */
    long size() {
        return size;
    }

    @Override
    public void keyword(String field, String value) {
        add(field, TokenText.wellFormed(value));
    }

    @Override
    public void text(String field, String text) {
        add(field, TokenText.of(field, text));
    }

    @Override
    public void facet(Facet facet, String value) {
        // Counted by the field that narrows.
    }

    @Override
    public void sortable(String field, String value) {
        addOnce(field, TokenText.wellFormed(value));
    }

    @Override
    public void sortable(String field, long value) {
        addOnce(field, value);
    }

    @Override
    public void number(String field, int value) {
        add(field, value);
    }

    @Override
    public void stored(String field, String value) {
        addOnce(field, TokenText.wellFormed(value));
    }

    /** What is found as it stands may be sorted or shown as well. */
    private void addOnce(String field, Object value) {
        if (!fields.containsKey(field)) {
            add(field, value);
        }
    }

    private void add(String field, Object value) {
        fields.computeIfAbsent(field, f -> new ArrayList<>()).add(value);
        size += value instanceof String text ? text.length() : Long.BYTES;
    }
}
