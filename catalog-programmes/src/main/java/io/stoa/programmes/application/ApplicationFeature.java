package io.stoa.programmes.application;

import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.programmes.ProgrammeRoles;
import io.stoa.programmes.ProgrammesOptions;
import io.stoa.programmes.process.CallApplications;
import io.stoa.programmes.process.CallGate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What applications bring to the module of programmes. Hosts get the services from the platform. */
public final class ApplicationFeature {

    private final CallApplications callApplications;
    private final ApplicationRecords records;

    private ApplicationFeature(CallApplications callApplications, ApplicationRecords records) {
        this.callApplications = callApplications;
        this.records = records;
    }

    /** {@return the entities and converters of applications} */
    public static List<Class<?>> managedClasses() {
        return List.of(Application.class, ApplicationVersion.class, ApplicationContentConverter.class);
    }

    /** {@return who may do what with applications by default} */
    public static Map<Action, AccessRule> accessRules() {
        return Map.of(
                Applications.APPLY, ProgrammeRoles.signedIn(Applications.APPLY),
                Applications.OWN, ProgrammeRoles.applicant(Applications.OWN),
                ApplicationDesk.EXAMINE, ProgrammeRoles.secretaries(ApplicationDesk.EXAMINE),
                ApplicationDesk.READ_APPLICANTS, ProgrammeRoles.chairs(ApplicationDesk.READ_APPLICANTS));
    }

    /**
     * {@return the types of its services}
     */
    public static Set<Class<?>> serviceTypes() {
        return Set.of(Applications.class, ApplicationDesk.class);
    }

    /**
     * Makes the services.
     *
     * @param services takes them
     * @param context what the platform gives to the module
     * @param options how the module is set
     * @param gate how applications take part in the process of a call
     * @return what process and review ask of applications
     */
    public static ApplicationFeature install(
            ServiceRegistry services, ModuleContext context, ProgrammesOptions options, CallGate gate) {
        ApplicationStore store = new ApplicationStore(context, options, gate);
        services.add(Applications.class, new DefaultApplications(context, options, gate, store));
        services.add(ApplicationDesk.class, new DefaultApplicationDesk(context, store));
        return new ApplicationFeature(
                new ApplicationsOfCalls(context, store), new DefaultApplicationRecords(context, store));
    }

    /** {@return what the process asks of applications} */
    public CallApplications callApplications() {
        return callApplications;
    }

    /** {@return what the review reads of applications} */
    public ApplicationRecords records() {
        return records;
    }
}
