package io.stoa.instruments;

import io.stoa.core.CatalogModule;
import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.RoleAccessPolicy;
import io.stoa.instruments.assessment.AssessmentFeature;
import io.stoa.instruments.billing.BillingFeature;
import io.stoa.instruments.booking.BookingFeature;
import io.stoa.instruments.calendar.CalendarFeature;
import io.stoa.instruments.maintenance.MaintenanceFeature;
import io.stoa.instruments.sample.SampleFeature;
import io.stoa.instruments.usage.UsageFeature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Brings the register of instruments 大型科学仪器设备 to a platform. */
public final class InstrumentsModule implements CatalogModule {

    private final InstrumentsOptions options;

    /** The module with its default options, for {@link CatalogModule#discover()}. */
    public InstrumentsModule() {
        this(InstrumentsOptions.of(settings -> {}));
    }

    private InstrumentsModule(InstrumentsOptions options) {
        this.options = options;
    }

    /**
     * {@return the module with its default options}
     */
    public static InstrumentsModule create() {
        return new InstrumentsModule();
    }

    /**
     * The module with options.
     *
     * <pre>{@code
     * InstrumentsModule.with(o -> o.approveRevisions(true).classCodeList("instrument-classes"))
     * }</pre>
     *
     * @param settings changes the options
     * @return the module
     */
    public static InstrumentsModule with(Consumer<InstrumentsOptions.Builder> settings) {
        return new InstrumentsModule(InstrumentsOptions.of(settings));
    }

    @Override
    public String name() {
        return "instruments";
    }

    @Override
    public List<Class<?>> managedClasses() {
        List<Class<?>> classes =
                new ArrayList<>(List.of(Instrument.class, InstrumentComponent.class, InstrumentDetailsConverter.class));
        classes.addAll(BookingFeature.managedClasses());
        classes.addAll(CalendarFeature.managedClasses());
        classes.addAll(UsageFeature.managedClasses());
        classes.addAll(BillingFeature.managedClasses());
        classes.addAll(MaintenanceFeature.managedClasses());
        classes.addAll(SampleFeature.managedClasses());
        return classes;
    }

    @Override
    public String migrations() {
        return "io/stoa/instruments/migration";
    }

    @Override
    public Map<Action, AccessRule> accessRules() {
        Map<Action, AccessRule> rules = new HashMap<>();
        for (Action action : List.of(InstrumentCatalog.LINK_COMPONENT, InstrumentCatalog.UNLINK_COMPONENT)) {
            rules.put(action, RoleAccessPolicy.providerStaff(action));
        }
        rules.putAll(BookingFeature.accessRules());
        rules.putAll(CalendarFeature.accessRules());
        rules.putAll(UsageFeature.accessRules());
        rules.putAll(BillingFeature.accessRules());
        rules.putAll(MaintenanceFeature.accessRules());
        rules.putAll(SampleFeature.accessRules());
        rules.putAll(AssessmentFeature.accessRules());
        return rules;
    }

    @Override
    public Map<String, Class<? extends Record>> ruleTypes() {
        return AssessmentFeature.ruleTypes();
    }

    @Override
    public Set<Class<?>> serviceTypes() {
        Set<Class<?>> types = new HashSet<>(Set.of(InstrumentCatalog.class));
        types.addAll(BookingFeature.serviceTypes());
        types.addAll(CalendarFeature.serviceTypes());
        types.addAll(UsageFeature.serviceTypes());
        types.addAll(BillingFeature.serviceTypes());
        types.addAll(MaintenanceFeature.serviceTypes());
        types.addAll(SampleFeature.serviceTypes());
        types.addAll(AssessmentFeature.serviceTypes());
        return types;
    }

    @Override
    public void install(ServiceRegistry services, ModuleContext context) {
        services.add(InstrumentCatalog.class, InstrumentCatalog.create(context, options));
        BookingFeature.install(services, context, options);
        CalendarFeature.install(services, context, options);
        UsageFeature.install(services, context);
        BillingFeature.install(services, context, options);
        MaintenanceFeature.install(services, context);
        SampleFeature.install(services, context, options);
        AssessmentFeature.install(services, context, options);
    }
}
