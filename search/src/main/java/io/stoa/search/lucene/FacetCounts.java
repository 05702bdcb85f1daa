package io.stoa.search.lucene;

import io.stoa.search.Facet;
import io.stoa.search.SearchResult.FacetCount;
import io.stoa.search.engine.Fields;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/** Counts what matched by the values of its facets. */
final class FacetCounts {

    private static final int MOST_VALUES = 100;

    /** What there is to be counted in a reader; made anew when the reader is. */
    private record Known(IndexReader reader, SortedSetDocValuesReaderState state) {}

    private volatile @Nullable Known known;

    Map<Facet, List<FacetCount>> of(IndexReader reader, FacetsCollector matching, Set<Facet> wanted)
            throws IOException {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        wanted.forEach(facet -> counts.put(facet, List.of()));
        if (wanted.isEmpty() || reader.numDocs() == 0) {
            return counts;
        }
        SortedSetDocValuesFacetCounts all = new SortedSetDocValuesFacetCounts(state(reader), matching);
        for (Facet facet : wanted) {
            FacetResult result = all.getTopChildren(MOST_VALUES, Fields.facet(facet));
            if (result != null) {
                counts.put(
                        facet,
                        Arrays.stream(result.labelValues)
                                .map(value -> new FacetCount(value.label, value.value.longValue()))
                                .toList());
            }
        }
        return counts;
    }

    private SortedSetDocValuesReaderState state(IndexReader reader) throws IOException {
        Known before = known;
        if (before != null && before.reader() == reader) {
            return before.state();
        }
        SortedSetDocValuesReaderState state = new DefaultSortedSetDocValuesReaderState(reader, EntryDocuments.FACETS);
        known = new Known(reader, state);
        return state;
    }
}
