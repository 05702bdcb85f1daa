package io.stoa.experts;

import io.stoa.core.CatalogModule;
import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.Decision;
import io.stoa.core.access.RoleAccessPolicy;
import io.stoa.core.access.Roles;
import io.stoa.core.finder.Finder;
import io.stoa.core.finder.FinderSource;
import io.stoa.experts.affinity.ExpertFinder;
import io.stoa.experts.affinity.ExpertiseKey;
import io.stoa.experts.conflict.ConflictFeature;
import io.stoa.experts.draw.DrawFeature;
import io.stoa.experts.exchange.ExchangeFeature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Brings the register of experts and talents 科技专家库、科技人才库 to a platform. */
public final class ExpertsModule implements CatalogModule {

    private final ExpertsOptions options;

    /** The module with its default options, for {@link CatalogModule#discover()}. */
    public ExpertsModule() {
        this(ExpertsOptions.of(settings -> {}));
    }

    private ExpertsModule(ExpertsOptions options) {
        this.options = options;
    }

    /**
     * {@return the module with its default options}
     */
    public static ExpertsModule create() {
        return new ExpertsModule();
    }

    /**
     * The module with options.
     *
     * <pre>{@code
     * ExpertsModule.with(o -> o.personalKeys(encryption, lookup))
     * }</pre>
     *
     * @param settings changes the options
     * @return the module
     */
    public static ExpertsModule with(Consumer<ExpertsOptions.Builder> settings) {
        return new ExpertsModule(ExpertsOptions.of(settings));
    }

    @Override
    public String name() {
        return "experts";
    }

    @Override
    public List<Class<?>> managedClasses() {
        List<Class<?>> classes = new ArrayList<>(
                List.of(Expert.class, ExpertDetailsConverter.class, ExpertiseKey.class, PersonalRecord.class));
        classes.addAll(ConflictFeature.managedClasses());
        classes.addAll(DrawFeature.managedClasses());
        return classes;
    }

    @Override
    public String migrations() {
        return "io/stoa/experts/migration";
    }

    @Override
    public Map<Action, AccessRule> accessRules() {
        Map<Action, AccessRule> rules = new HashMap<>(ExchangeFeature.accessRules());
        rules.put(ExpertCatalog.ERASE, RoleAccessPolicy.providerStaff(ExpertCatalog.ERASE));
        rules.put(
                PersonalRecords.KEEP,
                RoleAccessPolicy.providersOwn(PersonalRecords.KEEP, Roles.STAFF, PersonalRecords.OFFICER));
        rules.put(
                PersonalRecords.REVEAL, RoleAccessPolicy.providersOwn(PersonalRecords.REVEAL, PersonalRecords.OFFICER));
        rules.put(PersonalRecords.FIND, anyStaff(PersonalRecords.FIND));
        rules.putAll(ConflictFeature.accessRules());
        rules.putAll(DrawFeature.accessRules());
        return rules;
    }

    @Override
    public Set<Class<?>> serviceTypes() {
        Set<Class<?>> types = new HashSet<>(Set.of(ExpertCatalog.class, PersonalRecords.class));
        types.addAll(ExchangeFeature.serviceTypes());
        types.addAll(ConflictFeature.serviceTypes());
        types.addAll(DrawFeature.serviceTypes());
        if (options.databaseFinder()) {
            types.add(Finder.class);
        }
        return types;
    }

    @Override
    public Map<String, Class<? extends Record>> ruleTypes() {
        return ConflictFeature.ruleTypes();
    }

    @Override
    public void install(ServiceRegistry services, ModuleContext context) {
        services.add(ExpertCatalog.class, ExpertCatalog.create(context, options));
        services.add(PersonalRecords.class, PersonalRecords.create(context, options));
        ExchangeFeature.install(services, context, options);
        if (options.databaseFinder()) {
            services.add(Finder.class, ExpertFinder.create(context, options));
        }
        context.contributions().add(FinderSource.class, ExpertFinder.source(context, options));
        ConflictFeature.install(services, context);
        DrawFeature.install(services, context, options);
    }

    private static AccessRule anyStaff(Action action) {
        return (caller, subject) ->
                caller.is(Roles.STAFF) || caller.is(PersonalRecords.OFFICER) || caller.is(Roles.ADMINISTRATOR)
                        ? Decision.allowed()
                        : RoleAccessPolicy.refused(caller, action, subject);
    }
}
