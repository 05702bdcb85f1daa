package io.stoa.core.organisation;

import io.stoa.core.ModuleContext;
import io.stoa.core.catalog.Conditions;
import io.stoa.core.catalog.EntryCatalog;
import io.stoa.core.catalog.EntryKind;
import io.stoa.core.error.Message;
import io.stoa.core.error.Violation;
import io.stoa.core.identifier.Identifier;
import io.stoa.core.identifier.IdentifierScheme;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapstruct.factory.Mappers;

final class DefaultOrganisationCatalog
        extends EntryCatalog<Organisation, OrganisationDraft, OrganisationQuery, OrganisationView>
        implements OrganisationCatalog {

    /** Deeper trees than this do not occur; a longer chain of parents is taken for a cycle. */
    private static final int MAX_DEPTH = 50;

    private final OrganisationMapper mapper = Mappers.getMapper(OrganisationMapper.class);

    DefaultOrganisationCatalog(ModuleContext context) {
        super(new EntryKind<>("organisation", Organisation.class, OrganisationDraft.class, false), context);
    }

    @Override
    public OrganisationView get(String id) {
        return context().transactions().required(em -> mapper.view(visible(em, id)));
    }

    @Override
    public @Nullable OrganisationView findByUscc(String uscc) {
        return findBy("uscc", Identifier.parse(IdentifierScheme.USCC, uscc));
    }

    @Override
    public @Nullable OrganisationView findByRor(String ror) {
        return findBy("ror", Identifier.parse(IdentifierScheme.ROR, ror));
    }

    @Override
    protected Organisation newEntry() {
        return new Organisation();
    }

    @Override
    protected void apply(Organisation entry, OrganisationDraft draft) {
        entry.apply(
                draft, normalised(IdentifierScheme.USCC, draft.uscc()), normalised(IdentifierScheme.ROR, draft.ror()));
    }

    @Override
    protected OrganisationDraft draftOf(Organisation entry) {
        return mapper.draft(entry);
    }

    @Override
    protected OrganisationView summaryOf(Organisation entry) {
        return mapper.view(entry);
    }

    @Override
    protected void where(OrganisationQuery query, Conditions conditions) {
        conditions
                .whenGiven("e.kind = :kind", "kind", query.kind())
                .whenGiven("e.parentId = :parentId", "parentId", query.parentId());
    }

    /** An organisation provides its own entry. */
    @Override
    protected String providerOf(OrganisationDraft draft, String newId) {
        return newId;
    }

    @Override
    protected Set<String> unknownProviders(EntityManager em, Collection<String> providerIds) {
        return Set.of();
    }

    @Override
    protected List<Violation> rules(EntityManager em, OrganisationDraft draft, @Nullable Organisation existing) {
        List<Violation> violations = new ArrayList<>(departmentRules(draft.departments()));
        String parent = draft.parentId();
        if (parent != null) {
            violations.addAll(parentRules(em, parent, existing));
        }
        return violations;
    }

    private static List<Violation> departmentRules(List<Department> departments) {
        List<Violation> violations = new ArrayList<>();
        Map<String, @Nullable String> parents = new HashMap<>();
        for (Department department : departments) {
            if (parents.containsKey(department.code())) {
                violations.add(
                        Violation.of(Message.of("core.organisation.department-twice", "code", department.code())));
            }
            parents.put(department.code(), department.parentCode());
        }
        for (Department department : departments) {
            String parent = department.parentCode();
            if (parent != null && !parents.containsKey(parent)) {
                violations.add(Violation.of(Message.of(
                        "core.organisation.department-parent", "code", department.code(), "parent", parent)));
            } else if (isBelowItself(department.code(), parents)) {
                violations.add(
                        Violation.of(Message.of("core.organisation.department-cycle", "code", department.code())));
            }
        }
        return violations;
    }

    private static boolean isBelowItself(String code, Map<String, @Nullable String> parents) {
        Set<String> seen = new HashSet<>();
        String at = parents.get(code);
        while (at != null && seen.add(at)) {
            if (at.equals(code)) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }

    private static List<Violation> parentRules(EntityManager em, String parent, @Nullable Organisation existing) {
        String at = parent;
        for (int depth = 0; at != null && depth < MAX_DEPTH; depth++) {
            if (existing != null && at.equals(existing.getId())) {
                return List.of(Violation.of(Message.of("core.organisation.cycle", "parent", parent)));
            }
            Organisation above = em.find(Organisation.class, at);
            if (above == null) {
                return List.of(Violation.of(Message.of("core.organisation.unknown-parent", "parent", at)));
            }
            at = above.getParentId();
        }
        return at == null ? List.of() : List.of(Violation.of(Message.of("core.organisation.cycle", "parent", parent)));
    }

    private static @Nullable String normalised(IdentifierScheme scheme, @Nullable String text) {
        return text == null ? null : Identifier.parse(scheme, text).value();
    }

    private @Nullable OrganisationView findBy(String attribute, Identifier identifier) {
        return context()
                .transactions()
                .required(em -> em.createQuery(
                                "select o from Organisation o where o." + attribute + " = :value", Organisation.class)
                        .setParameter("value", identifier.value())
                        .getResultStream()
                        .filter(this::isVisible)
                        .findFirst()
                        .map(mapper::view)
                        .orElse(null));
    }
}
