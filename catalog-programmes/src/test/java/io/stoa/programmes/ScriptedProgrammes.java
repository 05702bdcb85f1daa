package io.stoa.programmes;

import io.stoa.core.CatalogModule;
import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.programmes.application.ApplicationFeature;
import io.stoa.programmes.application.ApplicationRecords;
import io.stoa.programmes.process.CallGate;
import io.stoa.programmes.process.ProcessFeature;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The module with a review that a test writes: what rounds come to is set, and not reviewed. */
public final class ScriptedProgrammes implements CatalogModule {

    /** The review of the test. */
    public final ScriptedReview review = new ScriptedReview();

    private final ProgrammesModule module = ProgrammesModule.create();
    private final ProgrammesOptions options;
    private @Nullable CallGate gate;
    private @Nullable ApplicationRecords records;

    /** With options of the test's own. */
    public ScriptedProgrammes(Consumer<ProgrammesOptions.Builder> settings) {
        this.options = ProgrammesOptions.of(settings);
    }

    /** {@return how the review takes part in the process, on the platform installed last} */
    public CallGate gate() {
        return Objects.requireNonNull(gate);
    }

    /** {@return what the review reads of applications, on the platform installed last} */
    public ApplicationRecords records() {
        return Objects.requireNonNull(records);
    }

    @Override
    public String name() {
        return module.name();
    }

    @Override
    public List<Class<?>> managedClasses() {
        return module.managedClasses();
    }

    @Override
    public String migrations() {
        return module.migrations();
    }

    @Override
    public Map<Action, AccessRule> accessRules() {
        return module.accessRules();
    }

    @Override
    public Set<Class<?>> serviceTypes() {
        Set<Class<?>> types = new HashSet<>(Set.of(CallCatalog.class));
        types.addAll(ApplicationFeature.serviceTypes());
        types.addAll(ProcessFeature.serviceTypes());
        return types;
    }

    @Override
    public void install(ServiceRegistry services, ModuleContext context) {
        ProcessFeature process = new ProcessFeature(context, options);
        services.add(CallCatalog.class, CallCatalog.create(context, options, process.publication()));
        ApplicationFeature applications = ApplicationFeature.install(services, context, options, process.gate());
        process.install(services, applications.callApplications(), review);
        gate = process.gate();
        records = applications.records();
    }
}
