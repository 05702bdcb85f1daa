package io.stoa.literature.duplicate;

import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.change.ChangeFollower;
import io.stoa.literature.LiteratureOptions;
import io.stoa.literature.LiteratureRoles;
import io.stoa.literature.WorkMerges;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of the literature module that finds duplicates 查重. */
public final class DuplicateFeature {

    private DuplicateFeature() {}

    /** {@return the entities and converters} */
    public static List<Class<?>> managedClasses() {
        return List.of(DuplicatePair.class, ReasonsConverter.class, WorkMatchKey.class);
    }

    /** {@return who may do what by default} */
    public static Map<Action, AccessRule> accessRules() {
        return Map.of(
                DuplicateReview.SCAN, LiteratureRoles.staffOrCataloguers(DuplicateReview.SCAN),
                DuplicateReview.REVIEW, LiteratureRoles.staffOrCataloguers(DuplicateReview.REVIEW));
    }

    /** {@return the types of its services} */
    public static Set<Class<?>> serviceTypes() {
        return Set.of(DuplicateReview.class);
    }

    /**
     * Makes the services.
     *
     * @param services takes them
     * @param context what the platform gives to the module
     * @param options the module's options
     */
    public static void install(ServiceRegistry services, ModuleContext context, LiteratureOptions options) {
        DuplicateReview review = DuplicateReview.create(context, options, context.get(WorkMerges.class));
        services.add(DuplicateReview.class, review);
        context.contributions().add(ChangeFollower.class, new DuplicateFollower(review, context));
    }
}
