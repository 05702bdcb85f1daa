package io.stoa.search.engine;

import io.stoa.core.access.ReadScope;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.search.SearchFilter;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What a caller may see and wants to see, as a query without scores. */
final class ScopeQueries {

    private ScopeQueries() {}

    /** What a caller may see of each kind. */
    static Query visible(Collection<String> kinds, Function<String, ReadScope> scopeOf) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String kind : kinds) {
            ReadScope scope = scopeOf.apply(kind);
            any.add(
                    new BooleanQuery.Builder()
                            .add(new TermQuery(new Term(Fields.KIND, kind)), Occur.FILTER)
                            .add(of(scope), Occur.FILTER)
                            .build(),
                    Occur.SHOULD);
        }
        return any.build();
    }

    private static Query of(ReadScope scope) {
        if (scope.everything()) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        if (!scope.audiences().isEmpty()) {
            any.add(
                    new BooleanQuery.Builder()
                            .add(in(Fields.STATUS, Set.of(EntryStatus.PUBLISHED.name())), Occur.FILTER)
                            .add(in(Fields.AUDIENCE, names(scope.audiences())), Occur.FILTER)
                            .build(),
                    Occur.SHOULD);
        }
        if (!scope.providers().isEmpty()) {
            any.add(in(Fields.PROVIDER, scope.providers()), Occur.SHOULD);
        }
        return any.build();
    }

    static void narrow(BooleanQuery.Builder query, SearchFilter filter) {
        narrow(query, Fields.KIND, filter.kinds());
        narrow(
                query,
                Fields.SUBJECT,
                filter.subjects().stream().map(CodeTrees::subject).collect(Collectors.toSet()));
        narrow(query, Fields.REGION, filter.regions());
        narrow(query, Fields.PROVIDER, filter.providers());
        narrow(query, Fields.STATUS, names(filter.statuses()));
        narrow(query, Fields.TYPE, filter.types());
        if (filter.yearFrom() != null || filter.yearTo() != null) {
            query.add(years(filter.yearFrom(), filter.yearTo()), Occur.FILTER);
        }
    }

    static Query years(@Nullable Integer from, @Nullable Integer to) {
        return IntPoint.newRangeQuery(
                Fields.YEAR, from == null ? Integer.MIN_VALUE : from, to == null ? Integer.MAX_VALUE : to);
    }

    private static void narrow(BooleanQuery.Builder query, String field, Set<String> values) {
        if (!values.isEmpty()) {
            query.add(in(field, values), Occur.FILTER);
        }
    }

    private static Query in(String field, Set<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toSet());
    }
}
