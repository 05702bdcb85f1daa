package io.stoa.experts.conflict;

import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.RoleAccessPolicy;
import io.stoa.core.access.Roles;
import io.stoa.experts.PanelRoles;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** What conflicts of interest bring to the module of experts. Hosts get the services from the platform. */
public final class ConflictFeature {

    private ConflictFeature() {}

    /**
     * {@return the entities of the register of conflicts}
     */
    public static List<Class<?>> managedClasses() {
        return List.of(PersonAlias.class, DeclaredConflict.class);
    }

    /**
     * {@return who may do what around conflicts by default}
     */
    public static Map<Action, AccessRule> accessRules() {
        return Map.of(
                ConflictChecks.CHECK, RoleAccessPolicy.providersOwn(ConflictChecks.CHECK, PanelRoles.SECRETARY),
                ConflictRegister.KEEP_ALIASES,
                        RoleAccessPolicy.providersOwn(ConflictRegister.KEEP_ALIASES, Roles.STAFF, PanelRoles.SECRETARY),
                ConflictRegister.DECLARE,
                        RoleAccessPolicy.providersOwn(ConflictRegister.DECLARE, PanelRoles.SECRETARY));
    }

    /**
     * {@return the record of the rules, by the name of the rule set}
     */
    public static Map<String, Class<? extends Record>> ruleTypes() {
        return Map.of(ConflictRules.NAME, ConflictRules.class);
    }

    /**
     * Makes the services.
     *
     * @param services takes them
     * @param context what the platform gives to the module
     */
    public static void install(ServiceRegistry services, ModuleContext context) {
        services.add(ConflictChecks.class, new DefaultConflictChecks(context));
        services.add(ConflictRegister.class, new DefaultConflictRegister(context));
    }

    /**
     * Takes away what the register says about an expert whose data are erased: aliases, and what was said in declarations.
     *
     * @param em the entity manager of the transaction
     * @param expertId the expert
     */
    public static void forget(EntityManager em, String expertId) {
        em.createQuery("delete from PersonAlias a where a.expertId = :expert")
                .setParameter("expert", expertId)
                .executeUpdate();
        em.createQuery("update DeclaredConflict d set d.reason = :nothing where d.expertId = :expert")
                .setParameter("nothing", "–")
                .setParameter("expert", expertId)
                .executeUpdate();
    }
}
