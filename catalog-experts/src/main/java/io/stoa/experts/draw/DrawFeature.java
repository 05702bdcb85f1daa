package io.stoa.experts.draw;

import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.Decision;
import io.stoa.core.access.RoleAccessPolicy;
import io.stoa.core.access.Roles;
import io.stoa.core.personal.PersonalDataSource;
import io.stoa.experts.ExpertCatalog;
import io.stoa.experts.ExpertsOptions;
import io.stoa.experts.PanelRoles;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** What draws bring to the module of experts. Hosts get the services from the platform. */
public final class DrawFeature {

    private DrawFeature() {}

    /**
     * {@return the entities of draws}
     */
    public static List<Class<?>> managedClasses() {
        return List.of(
                PanelBan.class,
                DrawPurpose.class,
                DrawPoolPart.class,
                PanelDraw.class,
                DrawnPlace.class,
                DrawEntry.class,
                DrawHead.class);
    }

    /**
     * {@return who may do what around draws by default}
     */
    public static Map<Action, AccessRule> accessRules() {
        return Map.of(
                PanelDraws.DRAW, RoleAccessPolicy.providersOwn(PanelDraws.DRAW, PanelRoles.SECRETARY),
                PanelDraws.READ, orAuditors(RoleAccessPolicy.providersOwn(PanelDraws.READ, PanelRoles.SECRETARY)),
                PanelDraws.AUDIT, orAuditors(RoleAccessPolicy.providersOwn(PanelDraws.AUDIT)),
                PanelBans.BAN, RoleAccessPolicy.providersOwn(PanelBans.BAN, Roles.STAFF, PanelRoles.SECRETARY));
    }

    private static AccessRule orAuditors(AccessRule rule) {
        return (caller, subject) -> caller.is(PanelRoles.AUDITOR) ? Decision.allowed() : rule.decide(caller, subject);
    }

    /**
     * {@return the types of its services}
     */
    public static Set<Class<?>> serviceTypes() {
        return Set.of(PanelDraws.class, PanelBans.class);
    }

    /**
     * Makes the services.
     *
     * @param services takes them
     * @param context what the platform gives to the module
     * @param options how the module is set
     */
    public static void install(ServiceRegistry services, ModuleContext context, ExpertsOptions options) {
        services.add(PanelDraws.class, new DefaultPanelDraws(context, options.seeds()));
        services.add(PanelBans.class, new DefaultPanelBans(context));
        holds(
                context,
                "panel-bans",
                (em, expert) -> em.createQuery(
                                "select b from PanelBan b where b.expertId = :expert order by b.id", PanelBan.class)
                        .setParameter("expert", expert)
                        .getResultStream()
                        .map(PanelBan::view)
                        .toList());
        holds(
                context,
                "panel-seats",
                (em, expert) -> em.createQuery(
                                "select p from DrawnPlace p where p.expertId = :expert order by p.id", DrawnPlace.class)
                        .setParameter("expert", expert)
                        .getResultStream()
                        .map(DrawnPlace::held)
                        .toList());
    }

    private static void holds(
            ModuleContext context, String what, BiFunction<EntityManager, String, List<? extends Record>> reader) {
        context.contributions().add(PersonalDataSource.class, PersonalDataSource.of(what, ExpertCatalog.KIND, reader));
    }

    /**
     * Takes away why an expert whose data are erased was banned. Draws hold ids only, and stay.
     *
     * @param em the entity manager of the transaction
     * @param expertId the expert
     */
    public static void forget(EntityManager em, String expertId) {
        em.createQuery("update PanelBan b set b.reason = :nothing where b.expertId = :expert")
                .setParameter("nothing", "–")
                .setParameter("expert", expertId)
                .executeUpdate();
    }
}
