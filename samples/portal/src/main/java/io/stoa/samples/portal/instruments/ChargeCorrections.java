package io.stoa.samples.portal.instruments;

import io.stoa.core.ResourceRef;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationQuery;
import io.stoa.core.organisation.OrganisationView;
import io.stoa.core.page.PageRequest;
import io.stoa.instruments.billing.ChargeKind;
import io.stoa.instruments.billing.ChargeView;
import io.stoa.instruments.billing.Charges;
import io.stoa.instruments.usage.UsageLog;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The charges of a session as they stand now, with what a form to correct them begins with. */
@Component
class ChargeCorrections {

    private final Charges charges;
    private final OrganisationCatalog organisations;

    ChargeCorrections(Charges charges, OrganisationCatalog organisations) {
        this.charges = charges;
        this.organisations = organisations;
    }

    /**
     * An entry.
     *
     * @param entry the entry
     * @param now what the charge says after all corrections, or null if it is not to be corrected here
     */
    record Line(ChargeView entry, @Nullable ChargeView now) {}

    List<Line> of(String session, boolean correctable) {
        List<ChargeView> entries = charges.of(new ResourceRef(UsageLog.KIND, session));
        return entries.stream()
                .map(entry -> new Line(
                        entry, correctable && entry.kind() == ChargeKind.USE ? corrected(entry, entries) : null))
                .toList();
    }

    /** Where the account was changed, one entry takes back the old and another charges the new one, which is the one meant. */
    private static ChargeView corrected(ChargeView charge, List<ChargeView> entries) {
        ChargeView now = charge;
        for (ChargeView entry : entries) {
            if (entry.kind() == ChargeKind.CORRECTION && charge.id().equals(entry.corrects()) && entry.quantity() > 0) {
                now = entry;
            }
        }
        return now;
    }

    /** Who may be the one to pay. */
    List<OrganisationView> payers() {
        return organisations
                .list(OrganisationQuery.all(), PageRequest.first(PageRequest.MAX_SIZE))
                .items();
    }
}
