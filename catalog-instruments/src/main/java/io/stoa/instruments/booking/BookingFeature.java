package io.stoa.instruments.booking;

import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.RoleAccessPolicy;
import io.stoa.instruments.InstrumentRoles;
import io.stoa.instruments.InstrumentsOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What booking brings to the module of instruments. Hosts get its services from the platform. */
public final class BookingFeature {

    private BookingFeature() {}

    /**
     * {@return the entities and converters of booking}
     */
    public static List<Class<?>> managedClasses() {
        return List.of(
                BookingCalendar.class,
                BookingPolicy.class,
                BookingRulesConverter.class,
                Booking.class,
                Outage.class,
                QualificationGrant.class,
                BookingBan.class,
                CreditAccount.class,
                CreditEntry.class,
                BookingProject.class,
                BookingSeries.class,
                WaitingEntry.class);
    }

    /**
     * {@return who may do what around bookings by default}
     */
    public static Map<Action, AccessRule> accessRules() {
        Map<Action, AccessRule> rules = new HashMap<>();
        for (Action action : Set.of(BookingService.BOOK, WaitingLists.JOIN)) {
            rules.put(action, InstrumentRoles.signedIn(action));
        }
        for (Action action :
                Set.of(BookingService.READ, BookingService.CHANGE, WaitingLists.CHANGE, UserStandings.READ)) {
            rules.put(action, InstrumentRoles.ownerOrKeepers(action));
        }
        for (Action action : Set.of(
                BookingService.BOOK_FOR,
                BookingService.OVERRIDE,
                BookingService.DECIDE,
                BookingPolicies.SET_RULES,
                OutageService.DECLARE,
                UserStandings.QUALIFY,
                UserStandings.BAN)) {
            rules.put(action, InstrumentRoles.keepers(action));
        }
        rules.put(BookingProjects.KEEP, RoleAccessPolicy.providerStaff(BookingProjects.KEEP));
        rules.put(BookingProjects.READ, InstrumentRoles.members(BookingProjects.READ));
        return rules;
    }

    /**
     * {@return the types of its services}
     */
    public static Set<Class<?>> serviceTypes() {
        return Set.of(
                BookingService.class,
                BookingPolicies.class,
                SeriesService.class,
                WaitingLists.class,
                OutageService.class,
                UserStandings.class,
                BookingProjects.class);
    }

    /**
     * Makes the services.
     *
     * @param services takes them
     * @param context what the platform gives to the module
     * @param options how the module is set
     */
    public static void install(ServiceRegistry services, ModuleContext context, InstrumentsOptions options) {
        BookingDesk desk = new BookingDesk(context, options);
        Offers offers = new Offers(desk);
        new BookingDeadlines(desk, offers).register();
        Relocation relocation = new Relocation(desk, offers);
        DefaultBookingService bookings = new DefaultBookingService(desk, offers, relocation);
        DefaultBookingPolicies policies = new DefaultBookingPolicies(desk);
        services.add(BookingService.class, bookings);
        services.add(BookingPolicies.class, policies);
        services.add(SeriesService.class, new DefaultSeriesService(desk, bookings, relocation, policies));
        services.add(WaitingLists.class, new DefaultWaitingLists(desk, offers));
        services.add(OutageService.class, new DefaultOutageService(desk, offers));
        services.add(UserStandings.class, new DefaultUserStandings(desk));
        services.add(BookingProjects.class, new DefaultBookingProjects(desk));
    }
}
