package io.stoa.literature;

import io.stoa.core.CatalogModule;
import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.RoleAccessPolicy;
import io.stoa.literature.delivery.DeliveryFeature;
import io.stoa.literature.duplicate.DuplicateFeature;
import io.stoa.literature.usage.UsageFeature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Brings the union catalogue of scientific literature 科技文献资源共享平台 to a platform. */
public final class LiteratureModule implements CatalogModule {

    private final LiteratureOptions options;

    /** The module with its default options, for {@link CatalogModule#discover()}. */
    public LiteratureModule() {
        this(LiteratureOptions.of(settings -> {}));
    }

    private LiteratureModule(LiteratureOptions options) {
        this.options = options;
    }

    /**
     * {@return the module with its default options}
     */
    public static LiteratureModule create() {
        return new LiteratureModule();
    }

    /**
     * The module with options.
     *
     * <pre>{@code
     * LiteratureModule.with(o -> o.approveRevisions(true))
     * }</pre>
     *
     * @param settings changes the options
     * @return the module
     */
    public static LiteratureModule with(Consumer<LiteratureOptions.Builder> settings) {
        return new LiteratureModule(LiteratureOptions.of(settings));
    }

    @Override
    public String name() {
        return "literature";
    }

    @Override
    public List<Class<?>> managedClasses() {
        List<Class<?>> classes = new ArrayList<>(List.of(
                Work.class,
                WorkDetailsConverter.class,
                Holding.class,
                ItemListConverter.class,
                WorkMerge.class,
                OriginsConverter.class,
                MergedRecordsConverter.class));
        classes.addAll(DuplicateFeature.managedClasses());
        classes.addAll(DeliveryFeature.managedClasses());
        classes.addAll(UsageFeature.managedClasses());
        return classes;
    }

    @Override
    public String migrations() {
        return "io/stoa/literature/migration";
    }

    @Override
    public Map<Action, AccessRule> accessRules() {
        Map<Action, AccessRule> rules = new HashMap<>();
        for (Action action : List.of(Holdings.RECORD, Holdings.REMOVE)) {
            rules.put(action, RoleAccessPolicy.providerStaff(action));
        }
        rules.put(WorkMerges.MERGE, LiteratureRoles.staffOrCataloguers(WorkMerges.MERGE));
        rules.putAll(DuplicateFeature.accessRules());
        rules.putAll(DeliveryFeature.accessRules());
        rules.putAll(UsageFeature.accessRules());
        return rules;
    }

    @Override
    public Map<String, Class<? extends Record>> ruleTypes() {
        return DeliveryFeature.ruleTypes();
    }

    @Override
    public Set<Class<?>> serviceTypes() {
        Set<Class<?>> types =
                new HashSet<>(Set.of(WorkCatalog.class, Holdings.class, WorkRepository.class, WorkMerges.class));
        types.addAll(DuplicateFeature.serviceTypes());
        types.addAll(DeliveryFeature.serviceTypes());
        types.addAll(UsageFeature.serviceTypes());
        return types;
    }

    @Override
    public void install(ServiceRegistry services, ModuleContext context) {
        services.add(WorkCatalog.class, WorkCatalog.create(context, options));
        services.add(Holdings.class, Holdings.create(context));
        services.add(WorkRepository.class, WorkRepository.create(context));
        services.add(WorkMerges.class, WorkMerges.create(context, options));
        DuplicateFeature.install(services, context, options);
        DeliveryFeature.install(services, context, options.delivery(), options.workCalendar());
        UsageFeature.install(services, context, options.usage());
    }
}
