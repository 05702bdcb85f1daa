package io.stoa.instruments.usage;

import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.instruments.InstrumentRoles;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the log of usage brings to the module of instruments. Hosts get its service from the platform. */
public final class UsageFeature {

    private UsageFeature() {}

    /**
     * {@return the entities of the log}
     */
    public static List<Class<?>> managedClasses() {
        return List.of(UsageSession.class);
    }

    /**
     * {@return who may do what around usage by default}
     */
    public static Map<Action, AccessRule> accessRules() {
        return Map.of(
                UsageLog.RECORD, InstrumentRoles.keepers(UsageLog.RECORD),
                UsageLog.ADJUST, InstrumentRoles.keepers(UsageLog.ADJUST),
                UsageLog.READ, InstrumentRoles.ownerOrKeepers(UsageLog.READ));
    }

    /**
     * {@return the types of its services}
     */
    public static Set<Class<?>> serviceTypes() {
        return Set.of(UsageLog.class);
    }

    /**
     * Makes the service.
     *
     * @param services takes it
     * @param context what the platform gives to the module
     */
    public static void install(ServiceRegistry services, ModuleContext context) {
        services.add(UsageLog.class, UsageLog.create(context));
    }
}
