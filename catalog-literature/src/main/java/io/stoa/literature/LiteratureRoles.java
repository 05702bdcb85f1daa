package io.stoa.literature;

import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.Decision;
import io.stoa.core.access.RoleAccessPolicy;

/** Who may do what in the union catalogue by default. */
public final class LiteratureRoles {

    private LiteratureRoles() {}

    /**
     * Staff in what their own organisation provides, cataloguers in everything.
     *
     * @param action what they want to do
     * @return the rule
     */
    public static AccessRule staffOrCataloguers(Action action) {
        AccessRule staff = RoleAccessPolicy.providerStaff(action);
        return (caller, subject) ->
                caller.is(WorkMerges.CATALOGUER) ? Decision.allowed() : staff.decide(caller, subject);
    }
}
