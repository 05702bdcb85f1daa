package io.stoa.samples.portal.data;

import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.experts.ExpertCatalog;
import io.stoa.experts.ExpertQuery;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentQuery;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkQuery;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.CallQuery;
import io.stoa.samples.portal.web.ActingAs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What search engines are told of: every published entry that anybody may see, in parts of at most 50,000 as the protocol demands.
 * Where each part begins is found out once in an hour by paging through the catalogues; a part is then read page by page.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">sitemaps.org</a>
 */
@Component
class SiteMap {

    static final int MOST_IN_A_PART = 50_000;

    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final EntryFilter PUBLISHED = EntryFilter.all().withStatuses(EntryStatus.PUBLISHED);

    private final Map<String, Function<PageRequest, Page<Place>>> catalogues = new LinkedHashMap<>();
    private @Nullable Parts known;

    SiteMap(
            InstrumentCatalog instruments,
            WorkCatalog works,
            ExpertCatalog experts,
            CallCatalog calls,
            OrganisationCatalog organisations) {
        catalogues.put(
                InstrumentCatalog.KIND,
                page -> instruments
                        .list(InstrumentQuery.matching(PUBLISHED), page)
                        .map(each -> new Place(each.id(), each.updatedAt())));
        catalogues.put(
                WorkCatalog.KIND,
                page -> works.list(WorkQuery.matching(PUBLISHED), page)
                        .map(each -> new Place(each.id(), each.updatedAt())));
        catalogues.put(
                ExpertCatalog.KIND,
                page -> experts.list(ExpertQuery.matching(PUBLISHED), page)
                        .map(each -> new Place(each.id(), each.updatedAt())));
        catalogues.put(
                CallCatalog.KIND,
                page -> calls.list(CallQuery.matching(PUBLISHED), page)
                        .map(each -> new Place(each.id(), each.updatedAt())));
        catalogues.put(
                "organisation",
                page -> organisations
                        .list(OrganisationQuery.matching(PUBLISHED), page)
                        .map(each -> new Place(each.id(), null)));
    }

    /** {@return how many parts each kind of entries has} */
    Map<String, Integer> parts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        begins().forEach((kind, begins) -> counts.put(kind, begins.size()));
        return counts;
    }

    /**
     * A part.
     *
     * @param kind a kind of entries
     * @param number the part, from 1
     * @return its entries; null if there is no such part
     */
    @Nullable
    List<Place> part(String kind, int number) {
        List<PageRequest> begins = begins().getOrDefault(kind, List.of());
        if (number < 1 || number > begins.size()) {
            return null;
        }
        return ActingAs.visitor(() -> read(kind, begins.get(number - 1)));
    }

    private List<Place> read(String kind, PageRequest begin) {
        return Page.stream(begin, catalogue(kind)).limit(MOST_IN_A_PART).toList();
    }

    private synchronized Map<String, List<PageRequest>> begins() {
        Parts parts = known;
        if (parts == null || parts.readAt().plus(GOOD_FOR).isBefore(Instant.now())) {
            parts = ActingAs.visitor(this::findParts);
            known = parts;
        }
        return parts.begins();
    }

    private Parts findParts() {
        Map<String, List<PageRequest>> begins = new LinkedHashMap<>();
        for (String kind : catalogues.keySet()) {
            List<PageRequest> ofKind = new ArrayList<>();
            PageRequest next = PageRequest.first(PageRequest.MAX_SIZE);
            while (next != null) {
                ofKind.add(next);
                next = behind(kind, next);
            }
            begins.put(kind, ofKind);
        }
        return new Parts(begins, Instant.now());
    }

    private Function<PageRequest, Page<Place>> catalogue(String kind) {
        return catalogues.getOrDefault(kind, page -> new Page<>(List.of(), null));
    }

    /** Goes through one part, and says where the next begins; null behind the last. */
    private @Nullable PageRequest behind(String kind, PageRequest begin) {
        PageRequest at = begin;
        for (int seen = 0; seen < MOST_IN_A_PART; seen += PageRequest.MAX_SIZE) {
            Page<Place> page = catalogue(kind).apply(at);
            if (!page.hasNext()) {
                return null;
            }
            at = at.after(page);
        }
        return at;
    }

    /**
     * An entry.
     *
     * @param id its id
     * @param changedAt when it last changed, or null if that is not told
     */
    record Place(String id, @Nullable Instant changedAt) {}

    private record Parts(Map<String, List<PageRequest>> begins, Instant readAt) {}
}
