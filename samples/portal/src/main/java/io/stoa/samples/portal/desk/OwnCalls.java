package io.stoa.samples.portal.desk;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.programmes.CallQuery;

/** The calls that somebody's desk is about: those of the own organisation, or all for those who look after the platform. */
public final class OwnCalls {

    private OwnCalls() {}

    /**
     * The published calls for a caller's desk.
     *
     * @param caller who is asking
     * @return the query
     */
    public static CallQuery of(Caller caller) {
        EntryFilter published = EntryFilter.all().withStatuses(EntryStatus.PUBLISHED);
        boolean all = caller.is(Roles.PLATFORM_APPROVER) || caller.is(Roles.ADMINISTRATOR);
        String own = caller.organisationId();
        return CallQuery.matching(all || own == null ? published : published.withProvider(own));
    }
}
