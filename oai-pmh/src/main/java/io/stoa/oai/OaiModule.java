package io.stoa.oai;

import io.stoa.core.CatalogModule;
import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.oai.harvest.HarvestFeature;
import io.stoa.oai.harvest.HarvestOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Brings the harvester and its tables to a platform. {@link OaiProvider} needs none of it. */
public final class OaiModule implements CatalogModule {

    private final HarvestOptions options;

    /** The module with its default options, for {@link CatalogModule#discover()}. */
    public OaiModule() {
        this(HarvestOptions.of(settings -> {}));
    }

    private OaiModule(HarvestOptions options) {
        this.options = options;
    }

    /**
     * {@return the module with its default options}
     */
    public static OaiModule create() {
        return new OaiModule();
    }

    /**
     * The module with options.
     *
     * <pre>{@code
     * OaiModule.with(o -> o.introducedAs("Example Library", "oai@library.example.org"))
     * }</pre>
     *
     * @param settings changes the options
     * @return the module
     */
    public static OaiModule with(Consumer<HarvestOptions.Builder> settings) {
        return new OaiModule(HarvestOptions.of(settings));
    }

    @Override
    public String name() {
        return "oai-pmh";
    }

    @Override
    public List<Class<?>> managedClasses() {
        return HarvestFeature.managedClasses();
    }

    @Override
    public String migrations() {
        return "io/stoa/oai/migration";
    }

    @Override
    public Map<Action, AccessRule> accessRules() {
        return HarvestFeature.accessRules();
    }

    @Override
    public Set<Class<?>> serviceTypes() {
        return HarvestFeature.serviceTypes();
    }

    @Override
    public void install(ServiceRegistry services, ModuleContext context) {
        HarvestFeature.install(services, context, options);
    }
}
