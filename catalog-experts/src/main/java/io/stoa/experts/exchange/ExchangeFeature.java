package io.stoa.experts.exchange;

import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.RoleAccessPolicy;
import io.stoa.experts.ExpertsOptions;
import io.stoa.experts.PersonalRecords;
import java.util.Map;
import java.util.Set;

/** What the exchange of data brings to the module of experts. Hosts get its services from the platform. */
public final class ExchangeFeature {

    private ExchangeFeature() {}

    /**
     * {@return who may do what around the exchange of data by default}
     */
    public static Map<Action, AccessRule> accessRules() {
        return Map.of(
                PersonalDataExport.EXPORT,
                RoleAccessPolicy.providersOwn(PersonalDataExport.EXPORT, PersonalRecords.OFFICER));
    }

    /**
     * {@return the types of its services}
     */
    public static Set<Class<?>> serviceTypes() {
        return Set.of(ExpertExchange.class, PersonalDataExport.class);
    }

    /**
     * Makes the services; those of the register must be there.
     *
     * @param services takes them
     * @param context what the platform gives to the module
     * @param options how the module is set
     */
    public static void install(ServiceRegistry services, ModuleContext context, ExpertsOptions options) {
        services.add(ExpertExchange.class, new DefaultExpertExchange(context, options));
        services.add(PersonalDataExport.class, new DefaultPersonalDataExport(context));
    }
}
