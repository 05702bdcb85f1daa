package io.stoa.instruments;

import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.Decision;
import io.stoa.core.access.RoleAccessPolicy;
import io.stoa.core.access.Roles;

/** The roles around instruments and the access rules made of them. */
public final class InstrumentRoles {

    /** Keeps instruments of the own organisation 机组: decides on bookings, runs samples, reports usage. */
    public static final String KEEPER = "keeper";

    private InstrumentRoles() {}

    /**
     * A rule that lets the provider's keepers and staff, and administrators, do something.
     *
     * @param action the action, named in the refusal
     * @return the rule
     */
    public static AccessRule keepers(Action action) {
        return RoleAccessPolicy.providersOwn(action, KEEPER, Roles.STAFF);
    }

    /**
     * A rule that lets everybody do something who is signed in.
     *
     * @param action the action, named in the refusal
     * @return the rule
     */
    public static AccessRule signedIn(Action action) {
        return (caller, subject) ->
                caller.isAnonymous() ? RoleAccessPolicy.refused(caller, action, subject) : Decision.allowed();
    }

    /**
     * A rule that lets the people of the organisation whose thing it is do something, and administrators.
     *
     * @param action the action, named in the refusal
     * @return the rule
     */
    public static AccessRule members(Action action) {
        return (caller, subject) -> caller.belongsTo(subject.providerId()) || caller.is(Roles.ADMINISTRATOR)
                ? Decision.allowed()
                : RoleAccessPolicy.refused(caller, action, subject);
    }

    /**
     * A rule that lets the one whose thing it is do something, and the provider's keepers, staff and administrators.
     *
     * @param action the action, named in the refusal
     * @return the rule
     */
    public static AccessRule ownerOrKeepers(Action action) {
        AccessRule keepers = keepers(action);
        return (caller, subject) -> !caller.isAnonymous() && caller.id().equals(subject.submittedBy())
                ? Decision.allowed()
                : keepers.decide(caller, subject);
    }
}
