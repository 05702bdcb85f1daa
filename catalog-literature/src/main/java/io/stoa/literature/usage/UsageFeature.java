package io.stoa.literature.usage;

import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.RoleAccessPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What usage brings to the module of literature. Hosts get its services from the platform. */
public final class UsageFeature {

    private UsageFeature() {}

    /**
     * {@return the entities of usage}
     */
    public static List<Class<?>> managedClasses() {
        return List.of(UsageDay.class, UsageRecord.class, UsageCount.class);
    }

    /**
     * {@return who may do what around usage by default: every reader leaves usage behind}
     */
    public static Map<Action, AccessRule> accessRules() {
        return Map.of(
                LiteratureUsage.RECORD, RoleAccessPolicy.everybody(),
                CounterReports.READ, RoleAccessPolicy.providerStaff(CounterReports.READ));
    }

    /**
     * {@return the types of its services}
     */
    public static Set<Class<?>> serviceTypes() {
        return Set.of(LiteratureUsage.class, CounterReports.class);
    }

    /**
     * Makes the services.
     *
     * @param services takes them
     * @param context what the platform gives to the module
     * @param options how usage is counted
     */
    public static void install(ServiceRegistry services, ModuleContext context, UsageOptions options) {
        UsageCounting counting = new UsageCounting(context, options);
        context.dueWork().register(UsageCounting.KIND, counting);
        services.add(LiteratureUsage.class, new DefaultLiteratureUsage(context, options, counting));
        services.add(CounterReports.class, new DefaultCounterReports(context, options, counting));
    }
}
