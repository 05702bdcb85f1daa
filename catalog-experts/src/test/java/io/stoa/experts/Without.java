package io.stoa.experts;

import io.stoa.core.access.AccessPolicy;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Decision;
import io.stoa.core.access.ReadScope;
import io.stoa.core.access.RoleAccessPolicy;

/**
 * A host's policy that is the standard one but for one action.
 *
 * @param refused what nobody may do
 */
record Without(Action refused) implements AccessPolicy {

    private static final AccessPolicy STANDARD =
            new RoleAccessPolicy(ExpertsModule.create().accessRules());

    @Override
    public Decision decide(Caller caller, Action action, AccessSubject subject) {
        return action.equals(refused)
                ? RoleAccessPolicy.refused(caller, action, subject)
                : STANDARD.decide(caller, action, subject);
    }

    @Override
    public ReadScope readScope(Caller caller, String kind) {
        return STANDARD.readScope(caller, kind);
    }
}
