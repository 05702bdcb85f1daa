package io.stoa.experts.draw;

import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.Decision;
import io.stoa.core.access.RoleAccessPolicy;
import io.stoa.core.access.Roles;
import io.stoa.experts.ExpertsOptions;
import io.stoa.experts.PanelRoles;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

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
     * Makes the services.
     *
     * @param services takes them
     * @param context what the platform gives to the module
     * @param options how the module is set
     */
    public static void install(ServiceRegistry services, ModuleContext context, ExpertsOptions options) {
        services.add(PanelDraws.class, new DefaultPanelDraws(context, options.seeds()));
        services.add(PanelBans.class, new DefaultPanelBans(context));
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
