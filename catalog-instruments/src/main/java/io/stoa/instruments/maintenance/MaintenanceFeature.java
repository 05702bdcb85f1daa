package io.stoa.instruments.maintenance;

import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.instruments.InstrumentRoles;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.OutageService;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What maintenance brings to the module of instruments. Hosts get its services from the platform. */
public final class MaintenanceFeature {

    private MaintenanceFeature() {}

    /**
     * {@return the entities of maintenance}
     */
    public static List<Class<?>> managedClasses() {
        return List.of(ProblemReport.class, CalibrationPlan.class, Calibration.class);
    }

    /**
     * {@return who may do what around maintenance by default}
     */
    public static Map<Action, AccessRule> accessRules() {
        return Map.of(
                MaintenanceDesk.REPORT, InstrumentRoles.signedIn(MaintenanceDesk.REPORT),
                MaintenanceDesk.READ, InstrumentRoles.ownerOrKeepers(MaintenanceDesk.READ),
                MaintenanceDesk.HANDLE, InstrumentRoles.keepers(MaintenanceDesk.HANDLE),
                Calibrations.KEEP, InstrumentRoles.keepers(Calibrations.KEEP));
    }

    /**
     * {@return the types of its services}
     */
    public static Set<Class<?>> serviceTypes() {
        return Set.of(MaintenanceDesk.class, Calibrations.class);
    }

    /**
     * Makes the services.
     *
     * @param services takes them
     * @param context what the platform gives to the module, with booking installed
     */
    public static void install(ServiceRegistry services, ModuleContext context) {
        services.add(MaintenanceDesk.class, new DefaultMaintenanceDesk(context, context.get(OutageService.class)));
        services.add(Calibrations.class, new DefaultCalibrations(context, context.get(BookingPolicies.class)));
    }
}
