package io.stoa.oai.harvest;

import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.RoleAccessPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What harvesting brings to the module. Hosts get its services from the platform. */
public final class HarvestFeature {

    private HarvestFeature() {}

    /**
     * {@return the entities of harvesting}
     */
    public static List<Class<?>> managedClasses() {
        return List.of(
                Leased.class,
                HarvestSource.class,
                HarvestRun.class,
                HarvestProblemsConverter.class,
                HarvestedRecord.class,
                DeliveryPosition.class);
    }

    /**
     * {@return who may do what by default; to name repositories is left to administrators, since the platform then asks
     *     whatever address was named}
     */
    public static Map<Action, AccessRule> accessRules() {
        return Map.of(
                Harvester.HARVEST, RoleAccessPolicy.providerStaff(Harvester.HARVEST),
                Harvester.READ, RoleAccessPolicy.providerStaff(Harvester.READ));
    }

    /**
     * {@return the types of its services}
     */
    public static Set<Class<?>> serviceTypes() {
        return Set.of(Harvester.class, HarvestedRecords.class);
    }

    /**
     * Makes the services.
     *
     * @param services takes them
     * @param context what the platform gives to the module
     * @param options how the harvester is set
     */
    public static void install(ServiceRegistry services, ModuleContext context, HarvestOptions options) {
        services.add(Harvester.class, new DefaultHarvester(context, options));
        services.add(HarvestedRecords.class, new DefaultHarvestedRecords(context));
    }
}
