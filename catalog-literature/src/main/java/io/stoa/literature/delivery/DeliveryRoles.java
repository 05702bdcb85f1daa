package io.stoa.literature.delivery;

import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.Decision;
import io.stoa.core.access.RoleAccessPolicy;
import io.stoa.core.access.Roles;

/** The roles around document delivery and the access rules made of them. */
public final class DeliveryRoles {

    /** Runs the desk of the own library 馆员: verifies, requests, supplies. */
    public static final String LIBRARIAN = "librarian";

    /** An agency whose message is being done; only the platform itself makes such callers. */
    public static final String PARTNER_AGENCY = "partner-agency";

    private DeliveryRoles() {}

    /** The library's own librarians. */
    static AccessRule librarians(Action action) {
        return RoleAccessPolicy.providersOwn(action, LIBRARIAN);
    }

    /** Librarians of any library. */
    static AccessRule anyLibrarian(Action action) {
        return (caller, subject) -> caller.is(LIBRARIAN) || caller.is(Roles.ADMINISTRATOR)
                ? Decision.allowed()
                : RoleAccessPolicy.refused(caller, action, subject);
    }

    /** People of the library. */
    static AccessRule members(Action action) {
        return (caller, subject) -> caller.belongsTo(subject.providerId()) || caller.is(Roles.ADMINISTRATOR)
                ? Decision.allowed()
                : RoleAccessPolicy.refused(caller, action, subject);
    }

    /** Whose it is. */
    static AccessRule owner(Action action) {
        return (caller, subject) ->
                !caller.isAnonymous() && caller.id().equals(subject.submittedBy()) || caller.is(Roles.ADMINISTRATOR)
                        ? Decision.allowed()
                        : RoleAccessPolicy.refused(caller, action, subject);
    }

    /** Whose it is, and the library's librarians. */
    static AccessRule ownerOrLibrarians(Action action) {
        AccessRule librarians = librarians(action);
        return (caller, subject) -> !caller.isAnonymous() && caller.id().equals(subject.submittedBy())
                ? Decision.allowed()
                : librarians.decide(caller, subject);
    }

    /** The library's approvers, but not for themselves. */
    static AccessRule approvers(Action action) {
        AccessRule approvers = RoleAccessPolicy.providersOwn(action, Roles.APPROVER);
        return (caller, subject) -> caller.id().equals(subject.submittedBy())
                ? RoleAccessPolicy.refused(caller, action, subject)
                : approvers.decide(caller, subject);
    }

    /** Agencies whose messages are being done, and the platform itself. */
    static AccessRule partners(Action action) {
        return (caller, subject) -> caller.is(PARTNER_AGENCY) || caller.is(Roles.ADMINISTRATOR)
                ? Decision.allowed()
                : RoleAccessPolicy.refused(caller, action, subject);
    }
}
