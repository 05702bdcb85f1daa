package io.stoa.samples.portal.api;

import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.page.PageRequest;
import io.stoa.search.Facet;
import io.stoa.search.Search;
import io.stoa.search.SearchFilter;
import io.stoa.search.SearchHit;
import io.stoa.search.SearchRequest;
import io.stoa.search.SearchResult;
import io.stoa.search.SearchSort;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One search over all catalogues. */
@RestController
@RequestMapping(Api.PATH + "/search")
@Tag(name = "search")
class SearchApi {

    private static final int MOST_SUGGESTIONS = 20;

    private final Search search;

    SearchApi(Search search) {
        this.search = search;
    }

    @GetMapping
    @Operation(summary = "api.op.search")
    ResponseEntity<Found> search(
            @RequestParam(defaultValue = "") @Size(max = 500) String q,
            @Valid @ParameterObject SearchConditions conditions,
            @RequestParam(required = false) @Nullable Set<Facet> facet,
            @RequestParam(defaultValue = "RELEVANCE") SearchSort sort,
            @Valid @ParameterObject Paging paging) {
        PageRequest page = paging.request();
        SearchResult result =
                search.search(new SearchRequest(q, conditions.filter(), facet == null ? Set.of() : facet, sort, page));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        Api.linked(answer, result.hits().next());
        return answer.body(new Found(
                result.hits().items(), result.hits().next(), result.total(), result.facets(), result.didYouMean()));
    }

    @GetMapping("/suggest")
    @Operation(summary = "api.op.suggest")
    List<SearchHit> suggest(
            @RequestParam @Size(max = 500) String q,
            @Valid @ParameterObject SearchConditions conditions,
            @RequestParam(defaultValue = "8") @Min(1) @Max(MOST_SUGGESTIONS) int most) {
        return search.suggest(q, conditions.filter(), most);
    }

    /**
     * What narrows a search; nothing given narrows nothing.
     *
     * @param kind kinds of entries, such as {@code instrument}
     * @param subject GB/T 13745 codes
     * @param region GB/T 2260 codes
     * @param provider ids of organisations
     * @param status states
     * @param type types within their kind
     * @param yearFrom the first year
     * @param yearTo the last year
     */
    record SearchConditions(
            @Nullable Set<String> kind,
            @Nullable Set<String> subject,
            @Nullable Set<String> region,
            @Nullable Set<String> provider,
            @Nullable Set<EntryStatus> status,
            @Nullable Set<String> type,
            @Nullable Integer yearFrom,
            @Nullable Integer yearTo) {

        SearchFilter filter() {
            return new SearchFilter(
                    given(kind),
                    given(subject),
                    given(region),
                    given(provider),
                    given(status),
                    given(type),
                    yearFrom,
                    yearTo);
        }

        private static <T> Set<T> given(@Nullable Set<T> values) {
            return Objects.requireNonNullElse(values, Set.of());
        }
    }

    /**
     * What was found.
     *
     * @param items the hits of this page; marks are positions in UTF-16 units
     * @param next what {@code after} must say to get the next page, or null on the last
     * @param total how many there are
     * @param facets how the hits divide, by the facets asked for
     * @param didYouMean another spelling that finds more, or null
     */
    record Found(
            List<SearchHit> items,
            @Nullable String next,
            long total,
            Map<Facet, List<SearchResult.FacetCount>> facets,
            @Nullable String didYouMean) {}
}
