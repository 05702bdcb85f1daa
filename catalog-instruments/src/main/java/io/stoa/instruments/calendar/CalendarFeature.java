package io.stoa.instruments.calendar;

import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.instruments.InstrumentRoles;
import io.stoa.instruments.InstrumentsOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What calendars bring to the module of instruments. Hosts get its services from the platform. */
public final class CalendarFeature {

    private CalendarFeature() {}

    /**
     * {@return the entities of calendars}
     */
    public static List<Class<?>> managedClasses() {
        return List.of(CalendarLink.class);
    }

    /**
     * {@return who may do what around calendars by default}
     */
    public static Map<Action, AccessRule> accessRules() {
        return Map.of(
                CalendarFeeds.LINK, InstrumentRoles.signedIn(CalendarFeeds.LINK),
                CalendarFeeds.REVOKE, InstrumentRoles.ownerOrKeepers(CalendarFeeds.REVOKE));
    }

    /**
     * {@return the types of its services}
     */
    public static Set<Class<?>> serviceTypes() {
        return Set.of(CalendarFeeds.class, OutageImport.class);
    }

    /**
     * Makes the services; those of booking must be there.
     *
     * @param services takes them
     * @param context what the platform gives to the module
     * @param options how the module is set
     */
    public static void install(ServiceRegistry services, ModuleContext context, InstrumentsOptions options) {
        services.add(CalendarFeeds.class, new DefaultCalendarFeeds(context, options));
        services.add(OutageImport.class, new DefaultOutageImport(context));
    }
}
