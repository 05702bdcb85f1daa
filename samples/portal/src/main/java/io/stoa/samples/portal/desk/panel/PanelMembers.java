package io.stoa.samples.portal.desk.panel;

import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.experts.ExpertCatalog;
import io.stoa.experts.ExpertQuery;
import io.stoa.experts.ExpertSummary;
import io.stoa.experts.PersonRegister;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who could sit on a panel. */
@Component
class PanelMembers {

    /** As many as one assignment takes. */
    private static final int MOST = 5000;

    private final ExpertCatalog experts;

    PanelMembers(ExpertCatalog experts) {
        this.experts = experts;
    }

    /** The published experts, all or those of a discipline. */
    List<String> published(@Nullable String discipline) {
        ExpertQuery query = ExpertQuery.matching(EntryFilter.all().withStatuses(EntryStatus.PUBLISHED))
                .withRegister(PersonRegister.EXPERT);
        ExpertQuery wanted =
                discipline == null || discipline.isBlank() ? query : query.withDiscipline(discipline.strip());
        return Page.stream(PageRequest.first(PageRequest.MAX_SIZE), page -> experts.list(wanted, page))
                .map(ExpertSummary::id)
                .limit(MOST)
                .toList();
    }
}
