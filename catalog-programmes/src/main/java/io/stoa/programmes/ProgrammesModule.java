package io.stoa.programmes;

import io.stoa.core.CatalogModule;
import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.programmes.application.ApplicationFeature;
import io.stoa.programmes.process.ProcessFeature;
import io.stoa.programmes.review.ReviewFeature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Brings funding programmes 科技计划项目 to a platform; it stands on {@code ExpertsModule}. */
public final class ProgrammesModule implements CatalogModule {

    private final ProgrammesOptions options;

    /** The module with its default options, for {@link CatalogModule#discover()}. */
    public ProgrammesModule() {
        this(ProgrammesOptions.of(settings -> {}));
    }

    private ProgrammesModule(ProgrammesOptions options) {
        this.options = options;
    }

    /**
     * {@return the module with its default options}
     */
    public static ProgrammesModule create() {
        return new ProgrammesModule();
    }

    /**
     * The module with options.
     *
     * <pre>{@code
     * ProgrammesModule.with(o -> o.zone(ZoneId.of("Europe/Berlin")))
     * }</pre>
     *
     * @param settings changes the options
     * @return the module
     */
    public static ProgrammesModule with(Consumer<ProgrammesOptions.Builder> settings) {
        return new ProgrammesModule(ProgrammesOptions.of(settings));
    }

    @Override
    public String name() {
        return "programmes";
    }

    @Override
    public List<Class<?>> managedClasses() {
        List<Class<?>> classes = new ArrayList<>(List.of(Call.class, CallTermsConverter.class));
        classes.addAll(ProcessFeature.managedClasses());
        classes.addAll(ApplicationFeature.managedClasses());
        classes.addAll(ReviewFeature.managedClasses());
        return classes;
    }

    @Override
    public String migrations() {
        return "io/stoa/programmes/migration";
    }

    @Override
    public Map<Action, AccessRule> accessRules() {
        Map<Action, AccessRule> rules = new HashMap<>(ApplicationFeature.accessRules());
        rules.putAll(ProcessFeature.accessRules());
        rules.putAll(ReviewFeature.accessRules());
        return rules;
    }

    @Override
    public Set<Class<?>> serviceTypes() {
        Set<Class<?>> types = new HashSet<>(Set.of(CallCatalog.class));
        types.addAll(ApplicationFeature.serviceTypes());
        types.addAll(ProcessFeature.serviceTypes());
        types.addAll(ReviewFeature.serviceTypes());
        return types;
    }

    @Override
    public void install(ServiceRegistry services, ModuleContext context) {
        ProcessFeature process = new ProcessFeature(context, options);
        services.add(CallCatalog.class, CallCatalog.create(context, options, process.publication()));
        ApplicationFeature applications = ApplicationFeature.install(services, context, options, process.gate());
        ReviewFeature review = new ReviewFeature(context, options);
        process.install(services, applications.callApplications(), review.results());
        review.install(services, process.gate(), applications.records());
    }
}
