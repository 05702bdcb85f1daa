package io.stoa.instruments.calendar;

import io.stoa.core.access.Caller;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells who the owner of a calendar link is today, as calendar programs sign nobody in. A host supplies it from its
 * directory of users.
 */
@FunctionalInterface
public interface LinkOwners {

    /**
     * A user as the access policy looks at them.
     *
     * @param callerId the caller's id
     * @param language the language in which they made the link
     * @return the caller with the present organisation and roles, or null if there is no such user any more; the links
     *     of nobody open nothing
     */
    @Nullable
    Caller find(String callerId, Locale language);
}
