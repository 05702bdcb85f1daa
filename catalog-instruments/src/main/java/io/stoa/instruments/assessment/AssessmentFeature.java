package io.stoa.instruments.assessment;

import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.Decision;
import io.stoa.core.access.Roles;
import io.stoa.instruments.InstrumentRoles;
import io.stoa.instruments.InstrumentsOptions;
import java.util.Map;
import java.util.Set;

/** What assessment brings to the module of instruments. Hosts get its service from the platform. */
public final class AssessmentFeature {

    private AssessmentFeature() {}

    /**
     * {@return who may see assessments by default}
     */
    public static Map<Action, AccessRule> accessRules() {
        return Map.of(Assessment.READ, keepersAndApprovers(Assessment.READ));
    }

    private static AccessRule keepersAndApprovers(Action action) {
        AccessRule keepers = InstrumentRoles.keepers(action);
        return (caller, subject) -> caller.is(Roles.PLATFORM_APPROVER)
                        || caller.is(Roles.APPROVER) && caller.belongsTo(subject.providerId())
                ? Decision.allowed()
                : keepers.decide(caller, subject);
    }

    /**
     * {@return the record of the rules, by the name of the rule set}
     */
    public static Map<String, Class<? extends Record>> ruleTypes() {
        return Map.of(Assessment.RULES, AssessmentRules.class);
    }

    /**
     * {@return the types of its services}
     */
    public static Set<Class<?>> serviceTypes() {
        return Set.of(Assessment.class);
    }

    /**
     * Makes the service.
     *
     * @param services takes it
     * @param context what the platform gives to the module
     * @param options how the module is set
     */
    public static void install(ServiceRegistry services, ModuleContext context, InstrumentsOptions options) {
        services.add(Assessment.class, Assessment.create(context, options));
    }
}
