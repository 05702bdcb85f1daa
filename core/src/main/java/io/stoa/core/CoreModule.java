package io.stoa.core;

import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.RoleAccessPolicy;
import io.stoa.core.audit.AuditEntry;
import io.stoa.core.audit.AuditTrail;
import io.stoa.core.catalog.CatalogEntry;
import io.stoa.core.catalog.ImportProblemRow;
import io.stoa.core.catalog.ImportRun;
import io.stoa.core.change.ChangeCounter;
import io.stoa.core.change.ChangePosition;
import io.stoa.core.change.EntryChange;
import io.stoa.core.code.CodeListVersion;
import io.stoa.core.code.CodeLists;
import io.stoa.core.code.ListedCode;
import io.stoa.core.due.DueItem;
import io.stoa.core.number.NumberCounter;
import io.stoa.core.organisation.DepartmentsConverter;
import io.stoa.core.organisation.Organisation;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.persistence.InstantConverter;
import io.stoa.core.persistence.StringListConverter;
import io.stoa.core.rule.PublishedRuleSet;
import io.stoa.core.rule.RuleSets;
import io.stoa.core.text.LocalizedTextConverter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What core itself brings to a platform. It is always there and always first; hosts need not name it. */
public final class CoreModule implements CatalogModule {

    /** Core with its default options. */
    public CoreModule() {}

    /**
     * The modules of a platform in the order in which they are migrated and installed.
     *
     * @param modules what the host named
     * @return core, then the others in the host's order
     */
    public static List<CatalogModule> first(List<? extends CatalogModule> modules) {
        List<CatalogModule> all = new ArrayList<>();
        all.add(new CoreModule());
        modules.stream().filter(m -> !(m instanceof CoreModule)).forEach(all::add);
        return List.copyOf(all);
    }

    @Override
    public String name() {
        return "core";
    }

    @Override
    public List<Class<?>> managedClasses() {
        return List.of(
                CatalogEntry.class,
                AuditEntry.class,
                Organisation.class,
                ImportRun.class,
                ImportProblemRow.class,
                EntryChange.class,
                ChangeCounter.class,
                ChangePosition.class,
                DueItem.class,
                CodeListVersion.class,
                ListedCode.class,
                PublishedRuleSet.class,
                NumberCounter.class,
                InstantConverter.class,
                StringListConverter.class,
                LocalizedTextConverter.class,
                DepartmentsConverter.class);
    }

    @Override
    public String migrations() {
        return "io/stoa/core/migration";
    }

    @Override
    public Map<Action, AccessRule> accessRules() {
        return Map.of(
                CodeLists.READ, RoleAccessPolicy.everybody(),
                RuleSets.READ, RoleAccessPolicy.everybody());
    }

    @Override
    public Set<Class<?>> serviceTypes() {
        return Set.of(AuditTrail.class, OrganisationCatalog.class, CodeLists.class, RuleSets.class);
    }

    @Override
    public void install(ServiceRegistry services, ModuleContext context) {
        services.add(AuditTrail.class, AuditTrail.create(context));
        services.add(OrganisationCatalog.class, OrganisationCatalog.create(context));
        services.add(CodeLists.class, CodeLists.create(context));
        services.add(RuleSets.class, RuleSets.create(context));
    }
}
