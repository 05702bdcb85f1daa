package io.stoa.search.opensearch;

import io.stoa.search.OpenSearchOptions;
import io.stoa.search.SearchRequest;
import io.stoa.search.analysis.Language;
import io.stoa.search.engine.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.mapping.DynamicMapping;
import org.opensearch.client.opensearch._types.mapping.Property;
import org.opensearch.client.opensearch._types.mapping.TypeMapping;
import org.opensearch.client.opensearch.indices.IndexSettings;

/** How an index is set up. A change here asks for a new {@link #VERSION}. */
final class IndexSchema {

    /** What an index must have been made with, or it is built anew. */
    static final String VERSION = Fields.SCHEMA + ".1";

    /** The position in the change log, in a document of its own. */
    static final String POSITION = "position";

    /** What comes back with a hit. */
    static final List<String> SHOWN = List.of(Fields.KIND, Fields.ID, Fields.PROVIDER, Fields.TITLES, Fields.TEXTS);

    /** One hit more than a page of the window tells whether there is another page. */
    private static final int WINDOW = SearchRequest.WINDOW + 1;

    private static final String META = "schema";
    private static final String TOKENIZER = "stoa_positions";
    private static final String LEFT_OUT = "stoa_gaps";
    private static final String TOGETHER = "stoa_same_position";
    private static final int LONGEST_TOKEN = 32_000;

    /**
     * As long as a node may hold what it has read before it writes it: for so long the cluster knows how new a removed
     * entry was, and does not let an older reading bring it back.
     */
    private static final String REMEMBERED = "1h";

    private static final List<String> KEYWORDS = List.of(
            Fields.KEY,
            Fields.KIND,
            Fields.STATUS,
            Fields.AUDIENCE,
            Fields.PROVIDER,
            Fields.SUBJECT,
            Fields.REGION,
            Fields.TYPE,
            Fields.IDENTIFIER,
            Fields.KNOWS,
            Fields.PINYIN,
            Fields.TITLE_SORT);

    private IndexSchema() {}

    static boolean isPresent(TypeMapping mapping) {
        JsonData version = mapping.meta().get(META);
        return version != null && VERSION.equals(version.to(String.class));
    }

    static TypeMapping mapping() {
        return new TypeMapping.Builder()
                .dynamic(DynamicMapping.Strict)
                .meta(META, JsonData.of(VERSION))
                .source(source -> source.includes(SHOWN).includes(POSITION))
                .properties(properties())
                .build();
    }

    private static Map<String, Property> properties() {
        Map<String, Property> properties = new LinkedHashMap<>();
        KEYWORDS.forEach(field -> properties.put(field, Property.of(p -> p.keyword(k -> k))));
        properties.put(Fields.YEAR, Property.of(p -> p.integer(i -> i)));
        properties.put(Fields.UPDATED, Property.of(p -> p.long_(l -> l.index(false))));
        properties.put(POSITION, Property.of(p -> p.long_(l -> l.index(false))));
        for (String shown : List.of(Fields.ID, Fields.TITLES, Fields.TEXTS)) {
            properties.put(shown, Property.of(p -> p.keyword(k -> k.index(false).docValues(false))));
        }
        List.of(Fields.NAME, Fields.ALL_GRAMS, Fields.TITLE_GRAMS).forEach(field -> properties.put(field, words()));
        for (Language language : Language.values()) {
            properties.put(Fields.all(language), words());
            properties.put(Fields.title(language), words());
        }
        return properties;
    }

    private static Property words() {
        return Property.of(p -> p.text(t -> t.analyzer(TokenText.ANALYZER).positionIncrementGap(0)));
    }

    static IndexSettings settings(OpenSearchOptions options) {
        IndexSettings.Builder settings = new IndexSettings.Builder()
                .numberOfShards(options.shards())
                .maxResultWindow(WINDOW)
                .gcDeletes(time -> time.time(REMEMBERED))
                .analysis(analysis -> analysis.tokenizer(
                                TOKENIZER,
                                tokenizer ->
                                        tokenizer.definition(d -> d.whitespace(w -> w.maxTokenLength(LONGEST_TOKEN))))
                        .filter(
                                LEFT_OUT,
                                filter ->
                                        filter.definition(d -> d.stop(s -> s.stopwords(String.valueOf(TokenText.GAP)))))
                        .filter(
                                TOGETHER,
                                filter -> filter.definition(
                                        d -> d.patternCapture(p -> p.patterns("([^" + TokenText.SAME + "]+)")
                                                .preserveOriginal(false))))
                        .analyzer(
                                TokenText.ANALYZER,
                                analyzer -> analyzer.custom(
                                        c -> c.tokenizer(TOKENIZER).filter(LEFT_OUT, TOGETHER))));
        copies(settings, options);
        return settings.build();
    }

    static void copies(IndexSettings.Builder settings, OpenSearchOptions options) {
        if (options.replicas() == null) {
            settings.autoExpandReplicas("0-1");
        } else {
            settings.numberOfReplicas(options.replicas());
        }
    }
}
