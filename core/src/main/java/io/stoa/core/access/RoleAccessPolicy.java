package io.stoa.core.access;

import io.stoa.core.catalog.Audience;
import io.stoa.core.error.Message;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The default policy: by role and provider organisation.
 *
 * <p>Staff write, suspend and withdraw the entries of their own organisation; an approver publishes those of the own
 * organisation and a platform approver those of all, but neither what they submitted themselves; an administrator may
 * do everything except approve the own submission. An action without a rule is refused to all but administrators.
 */
public final class RoleAccessPolicy implements AccessPolicy {

    private final Map<Action, AccessRule> rules;

    /**
     * The default rules of core and those of the modules.
     *
     * @param moduleRules the rules of the modules' own actions; they win over core's
     */
    public RoleAccessPolicy(Map<Action, AccessRule> moduleRules) {
        Map<Action, AccessRule> all = new HashMap<>();
        for (Action action : Set.of(
                Action.REGISTER,
                Action.REVISE,
                Action.SUBMIT,
                Action.IMPORT,
                Action.SUSPEND,
                Action.RESUME,
                Action.WITHDRAW)) {
            all.put(action, providerStaff(action));
        }
        all.put(Action.APPROVE, approver(Action.APPROVE));
        all.put(Action.RETURN, approver(Action.RETURN));
        for (Action action : Set.of(Action.READ_AUDIT, Action.READ_CONTENT)) {
            all.put(action, anyOf(action, providerStaff(action), RoleAccessPolicy::approves));
        }
        all.putAll(moduleRules);
        this.rules = Map.copyOf(all);
    }

    @Override
    public Decision decide(Caller caller, Action action, AccessSubject subject) {
        AccessRule rule = rules.get(action);
        if (rule != null) {
            return rule.decide(caller, subject);
        }
        return caller.is(Roles.ADMINISTRATOR) ? Decision.allowed() : refused(caller, action, subject);
    }

    @Override
    public ReadScope readScope(Caller caller, String kind) {
        if (caller.is(Roles.ADMINISTRATOR) || caller.is(Roles.PLATFORM_APPROVER)) {
            return ReadScope.all();
        }
        if (caller.isAnonymous()) {
            return new ReadScope(false, Set.of(Audience.PUBLIC), Set.of());
        }
        boolean inside = caller.is(Roles.STAFF) || caller.is(Roles.APPROVER);
        String organisation = caller.organisationId();
        return new ReadScope(
                false,
                Set.of(Audience.PUBLIC, Audience.MEMBERS),
                inside && organisation != null ? Set.of(organisation) : Set.of());
    }

    /**
     * A rule that lets the provider's staff and administrators do something.
     *
     * @param action the action, named in the refusal
     * @return the rule
     */
    public static AccessRule providerStaff(Action action) {
        return providersOwn(action, Roles.STAFF);
    }

    /**
     * A rule that lets the provider's own people with one of some roles, and administrators, do something.
     *
     * @param action the action, named in the refusal
     * @param roles the roles
     * @return the rule
     */
    public static AccessRule providersOwn(Action action, String... roles) {
        return (caller, subject) -> {
            boolean own = caller.belongsTo(subject.providerId())
                    && Arrays.stream(roles).anyMatch(caller::is);
            return own || caller.is(Roles.ADMINISTRATOR) ? Decision.allowed() : refused(caller, action, subject);
        };
    }

    /**
     * A rule that lets every caller do something, signed in or not.
     *
     * @return the rule
     */
    public static AccessRule everybody() {
        return (caller, subject) -> Decision.allowed();
    }

    /**
     * The refusal that names who was refused what.
     *
     * @param caller who asked
     * @param action what they wanted
     * @param subject what it was about
     * @return a refusal
     */
    public static Decision refused(Caller caller, Action action, AccessSubject subject) {
        return Decision.refused(Message.of(
                "core.access.refused",
                "caller",
                caller.name(),
                "action",
                action.label(),
                "kind",
                subject.kind(),
                "id",
                subject.id()));
    }

    private static AccessRule approver(Action action) {
        return (caller, subject) -> {
            if (approves(caller, subject) instanceof Decision.Refused || isSubmitter(caller, subject)) {
                return isSubmitter(caller, subject)
                        ? Decision.refused(Message.of("core.access.own-submission", "caller", caller.name()))
                        : refused(caller, action, subject);
            }
            return Decision.allowed();
        };
    }

    private static Decision approves(Caller caller, AccessSubject subject) {
        boolean may = caller.is(Roles.ADMINISTRATOR)
                || caller.is(Roles.PLATFORM_APPROVER)
                || (caller.is(Roles.APPROVER) && caller.belongsTo(subject.providerId()));
        return may ? Decision.allowed() : refused(caller, Action.APPROVE, subject);
    }

    private static boolean isSubmitter(Caller caller, AccessSubject subject) {
        return caller.id().equals(subject.submittedBy());
    }

    private static AccessRule anyOf(Action action, AccessRule... rules) {
        return (caller, subject) -> {
            for (AccessRule rule : rules) {
                if (rule.decide(caller, subject) instanceof Decision.Allowed) {
                    return Decision.allowed();
                }
            }
            return refused(caller, action, subject);
        };
    }
}
