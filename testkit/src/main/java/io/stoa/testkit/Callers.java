package io.stoa.testkit;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import java.util.Locale;
import java.util.Set;

/** Callers for tests. */
public final class Callers {

    private Callers() {}

    /** {@return somebody not signed in} */
    public static Caller anybody() {
        return Caller.anonymous(Locale.ENGLISH);
    }

    /**
     * {@return staff of an organisation}
     *
     * @param organisationId the organisation
     */
    public static Caller staffOf(String organisationId) {
        return new Caller("staff-" + organisationId, "Staff", organisationId, Set.of(Roles.STAFF), Locale.ENGLISH);
    }

    /**
     * {@return an approver of an organisation}
     *
     * @param organisationId the organisation
     */
    public static Caller approverOf(String organisationId) {
        return new Caller(
                "approver-" + organisationId, "Approver", organisationId, Set.of(Roles.APPROVER), Locale.ENGLISH);
    }

    /** {@return a platform approver} */
    public static Caller platformApprover() {
        return new Caller(
                "platform-approver", "Platform approver", null, Set.of(Roles.PLATFORM_APPROVER), Locale.ENGLISH);
    }

    /** {@return an administrator} */
    public static Caller administrator() {
        return new Caller("administrator", "Administrator", null, Set.of(Roles.ADMINISTRATOR), Locale.ENGLISH);
    }
}
