package io.stoa.search.engine;

import io.stoa.core.identifier.Identifier;
import io.stoa.core.search.SearchDetails;
import io.stoa.core.search.SearchEntry;
import io.stoa.search.Facet;
import io.stoa.search.analysis.IdentifierForms;
import io.stoa.search.analysis.Pinyin;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** What every engine keeps of an entry, and in which {@linkplain Fields fields}. */
public final class EntryFields {

    /** Terms are limited to 32,766 bytes; nothing that anybody looks for is nearly as long. */
    private static final int LONGEST_TERM = 1000;

    private static final int MICROS = 1_000_000;
    private static final int NANOS_IN_MICRO = 1000;

    private final SearchEntry entry;
    private final SearchDetails details;
    private final FieldSink sink;

    private EntryFields(SearchEntry entry, FieldSink sink) {
        this.entry = entry;
        this.details = entry.details();
        this.sink = sink;
    }

    /**
     * Tells the fields of an entry.
     *
     * @param entry the entry
     * @param sink takes the fields
     */
    public static void tell(SearchEntry entry, FieldSink sink) {
        EntryFields fields = new EntryFields(entry, sink);
        fields.header();
        fields.narrowing();
        fields.words();
        fields.knowledge();
    }

    private void header() {
        String key = entry.ref().toString();
        keyword(Fields.KEY, key);
        sink.sortable(Fields.KEY, key);
        sink.stored(Fields.ID, entry.ref().id());
        sink.keyword(Fields.KIND, entry.ref().kind());
        sink.stored(Fields.KIND, entry.ref().kind());
        sink.sortable(
                Fields.UPDATED,
                entry.updatedAt().getEpochSecond() * MICROS + entry.updatedAt().getNano() / NANOS_IN_MICRO);
        sink.sortable(Fields.TITLE_SORT, entry.titleSort());
    }

    private void narrowing() {
        keyword(Fields.AUDIENCE, entry.audience().name());
        sink.facet(Facet.KIND, entry.ref().kind());
        narrowing(Fields.STATUS, Facet.STATUS, entry.status().name());
        narrowing(Fields.PROVIDER, Facet.PROVIDER, entry.providerId());
        sink.stored(Fields.PROVIDER, entry.providerId());
        CodeTrees.subjects(entry.subjects()).forEach(subject -> narrowing(Fields.SUBJECT, Facet.SUBJECT, subject));
        CodeTrees.regions(entry.region()).forEach(region -> narrowing(Fields.REGION, Facet.REGION, region));
        if (details.type() != null) {
            narrowing(Fields.TYPE, Facet.TYPE, details.type());
        }
        if (details.year() != null) {
            sink.number(Fields.YEAR, details.year());
            sink.facet(Facet.YEAR, details.year().toString());
        }
    }

    private void narrowing(String field, Facet facet, String value) {
        keyword(field, value);
        sink.facet(facet, value);
    }

    private void words() {
        Texts titles = Texts.of(entry.titles());
        Texts texts = Texts.none();
        if (entry.summaries() != null) {
            texts.addAll(Texts.of(entry.summaries()));
        }
        details.keywords().forEach(texts::add);
        texts.add(details.text());
        sink.stored(Fields.TITLES, titles.written());
        sink.stored(Fields.TEXTS, texts.written());
        for (Texts.Text title : titles.texts()) {
            sink.text(Fields.title(title.language()), title.text());
            sink.text(Fields.TITLE_GRAMS, title.text());
            everywhere(title);
        }
        texts.texts().forEach(this::everywhere);
        for (String name : details.names()) {
            sink.text(Fields.NAME, name);
            sink.text(Fields.ALL_GRAMS, name);
        }
        exactForms(titles);
    }

    private void exactForms(Texts titles) {
        Set<String> pinyin = new TreeSet<>();
        titles.texts().forEach(title -> pinyin.addAll(Pinyin.forms(title.text())));
        details.names().forEach(name -> pinyin.addAll(Pinyin.forms(name)));
        pinyin.forEach(form -> keyword(Fields.PINYIN, form));
        Set<String> identifiers = new LinkedHashSet<>();
        details.identifiers().forEach(identifier -> identifiers.addAll(IdentifierForms.of(identifier)));
        identifiers.forEach(form -> keyword(Fields.IDENTIFIER, form));
    }

    /** Of a code all above it too, so that who knows something near it is found. */
    private void knowledge() {
        Set<String> known = new LinkedHashSet<>();
        for (String term : details.knowledge().terms()) {
            TermForms.TERMS.of(term).forEach(word -> known.addAll(TermForms.of(word)));
        }
        for (Identifier code : details.knowledge().codes()) {
            known.add(TermForms.of(code));
            code.ancestors().forEach(above -> known.add(TermForms.of(above)));
        }
        details.knowledge().languages().forEach(tag -> known.add(TermForms.ofLanguage(tag)));
        known.forEach(form -> keyword(Fields.KNOWS, form));
    }

    private void everywhere(Texts.Text text) {
        sink.text(Fields.all(text.language()), text.text());
        sink.text(Fields.ALL_GRAMS, text.text());
    }

    private void keyword(String field, String value) {
        if (value.length() <= LONGEST_TERM) {
            sink.keyword(field, value);
        }
    }
}
