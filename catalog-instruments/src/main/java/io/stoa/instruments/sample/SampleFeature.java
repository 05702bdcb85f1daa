package io.stoa.instruments.sample;

import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.Decision;
import io.stoa.core.access.RoleAccessPolicy;
import io.stoa.core.access.Roles;
import io.stoa.instruments.InstrumentRoles;
import io.stoa.instruments.InstrumentsOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What samples bring to the module of instruments. Hosts get the service from the platform. */
public final class SampleFeature {

    private SampleFeature() {}

    /**
     * {@return the entities and converters of samples}
     */
    public static List<Class<?>> managedClasses() {
        return List.of(SampleRequest.class, SamplesConverter.class, ResultsConverter.class);
    }

    /**
     * {@return who may do what around samples by default}
     */
    public static Map<Action, AccessRule> accessRules() {
        return Map.of(
                SampleDesk.SUBMIT, InstrumentRoles.signedIn(SampleDesk.SUBMIT),
                SampleDesk.READ, InstrumentRoles.ownerOrKeepers(SampleDesk.READ),
                SampleDesk.OWN, requester(),
                SampleDesk.HANDLE, InstrumentRoles.keepers(SampleDesk.HANDLE),
                SampleDesk.CLOSE, InstrumentRoles.ownerOrKeepers(SampleDesk.CLOSE));
    }

    private static AccessRule requester() {
        return (caller, subject) -> caller.is(Roles.ADMINISTRATOR)
                        || !caller.isAnonymous() && caller.id().equals(subject.submittedBy())
                ? Decision.allowed()
                : RoleAccessPolicy.refused(caller, SampleDesk.OWN, subject);
    }

    /**
     * {@return the types of its services}
     */
    public static Set<Class<?>> serviceTypes() {
        return Set.of(SampleDesk.class);
    }

    /**
     * Makes the service.
     *
     * @param services takes it
     * @param context what the platform gives to the module, with billing installed
     * @param options how the module is set
     */
    public static void install(ServiceRegistry services, ModuleContext context, InstrumentsOptions options) {
        services.add(SampleDesk.class, new DefaultSampleDesk(context, options.zone()));
    }
}
