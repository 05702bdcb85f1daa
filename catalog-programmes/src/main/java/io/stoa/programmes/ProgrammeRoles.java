package io.stoa.programmes;

import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.Decision;
import io.stoa.core.access.RoleAccessPolicy;
import io.stoa.core.access.Roles;
import io.stoa.core.error.Message;

/** The roles around funding programmes and the access rules made of them. */
public final class ProgrammeRoles {

    /** Runs the calls of the own organisation 项目主管: acceptance, rounds, publication. */
    public static final String SECRETARY = "programme-secretary";

    /** Chairs the panels of the own organisation's calls 评审组长. */
    public static final String CHAIR = "panel-chair";

    private ProgrammeRoles() {}

    /**
     * A rule that lets secretaries and staff of the organisation that makes the call, and administrators, do something.
     *
     * @param action the action, named in the refusal
     * @return the rule
     */
    public static AccessRule secretaries(Action action) {
        return RoleAccessPolicy.providersOwn(action, SECRETARY, Roles.STAFF);
    }

    /**
     * A rule that lets chairs, secretaries and staff of the organisation that makes the call, and administrators, do
     * something.
     *
     * @param action the action, named in the refusal
     * @return the rule
     */
    public static AccessRule chairs(Action action) {
        return RoleAccessPolicy.providersOwn(action, CHAIR, SECRETARY, Roles.STAFF);
    }

    /**
     * A rule that lets approvers of the organisation that makes the call, platform approvers and administrators do
     * something, but nobody with the own proposal.
     *
     * @param action the action, named in the refusal
     * @return the rule
     */
    public static AccessRule approvers(Action action) {
        AccessRule own = RoleAccessPolicy.providersOwn(action, Roles.APPROVER);
        return (caller, subject) -> {
            if (caller.id().equals(subject.submittedBy())) {
                return Decision.refused(Message.of("core.access.own-submission", "caller", caller.name()));
            }
            return caller.is(Roles.PLATFORM_APPROVER) ? Decision.allowed() : own.decide(caller, subject);
        };
    }

    /**
     * A rule that lets chairs, secretaries, staff and approvers of the organisation that makes the call, platform
     * approvers and administrators do something.
     *
     * @param action the action, named in the refusal
     * @return the rule
     */
    public static AccessRule officers(Action action) {
        AccessRule own = RoleAccessPolicy.providersOwn(action, CHAIR, SECRETARY, Roles.STAFF, Roles.APPROVER);
        return (caller, subject) ->
                caller.is(Roles.PLATFORM_APPROVER) ? Decision.allowed() : own.decide(caller, subject);
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
     * A rule that lets the one whose application or objection it is do something, and administrators.
     *
     * @param action the action, named in the refusal
     * @return the rule
     */
    public static AccessRule applicant(Action action) {
        return (caller, subject) -> caller.is(Roles.ADMINISTRATOR)
                        || !caller.isAnonymous() && caller.id().equals(subject.submittedBy())
                ? Decision.allowed()
                : RoleAccessPolicy.refused(caller, action, subject);
    }
}
