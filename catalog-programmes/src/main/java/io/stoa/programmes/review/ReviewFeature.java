package io.stoa.programmes.review;

import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.Decision;
import io.stoa.core.access.RoleAccessPolicy;
import io.stoa.experts.affinity.Affinity;
import io.stoa.programmes.ProgrammeRoles;
import io.stoa.programmes.ProgrammesOptions;
import io.stoa.programmes.application.ApplicationRecords;
import io.stoa.programmes.process.CallGate;
import io.stoa.programmes.process.ReviewResults;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What review brings to the module of programmes. Hosts get the services from the platform. */
public final class ReviewFeature {

    private final ModuleContext context;
    private final ProgrammesOptions options;
    private final RoundBook book;

    /**
     * The review.
     *
     * @param context what the platform gives to the module
     * @param options how the module is set
     */
    public ReviewFeature(ModuleContext context, ProgrammesOptions options) {
        this.context = context;
        this.options = options;
        this.book = new RoundBook(context);
    }

    /** {@return the entities and converters of review} */
    public static List<Class<?>> managedClasses() {
        return List.of(
                ReviewRound.class,
                RoundApplication.class,
                PanelSeat.class,
                Review.class,
                PanelRemark.class,
                SiteVisit.class,
                RoundTermsConverter.class,
                PanelRecordsConverter.class,
                TimetableConverter.class,
                RoundOutcomeConverter.class,
                BlindContentConverter.class,
                BlindFilesConverter.class,
                ReviewSheetConverter.class,
                SiteFilesConverter.class);
    }

    /** {@return who may do what around review by default} */
    public static Map<Action, AccessRule> accessRules() {
        return Map.of(
                ReviewRounds.MANAGE, ProgrammeRoles.secretaries(ReviewRounds.MANAGE),
                ReviewRounds.READ, ProgrammeRoles.secretaries(ReviewRounds.READ),
                ReviewDesk.JUDGE, holder(ReviewDesk.JUDGE),
                ChairDesk.CHAIR, holder(ChairDesk.CHAIR),
                SiteInspections.INSPECT, holder(SiteInspections.INSPECT),
                ReviewOutcomes.SEE_OWN, ProgrammeRoles.applicant(ReviewOutcomes.SEE_OWN),
                ReviewOutcomes.SEE_PUBLISHED, RoleAccessPolicy.everybody());
    }

    /** Nobody else sits in a reviewer's place, administrators included. */
    private static AccessRule holder(Action action) {
        return (caller, subject) -> !caller.isAnonymous() && caller.id().equals(subject.submittedBy())
                ? Decision.allowed()
                : RoleAccessPolicy.refused(caller, action, subject);
    }

    /** {@return what the process asks of the review} */
    public ReviewResults results() {
        return new CallReviewResults(book);
    }

    /**
     * {@return the types of its services}
     */
    public static Set<Class<?>> serviceTypes() {
        return Set.of(
                ReviewRounds.class, ReviewDesk.class, ChairDesk.class, ReviewOutcomes.class, SiteInspections.class);
    }

    /**
     * Makes the services.
     *
     * @param services takes them
     * @param gate how review takes part in the process
     * @param records what review reads of applications
     */
    public void install(ServiceRegistry services, CallGate gate, ApplicationRecords records) {
        PairChecks checks = new PairChecks(context, records, options.zone());
        PanelDoor door = new PanelDoor(context, book);
        services.add(
                ReviewRounds.class,
                new DefaultReviewRounds(
                        context,
                        book,
                        gate,
                        records,
                        new RoundOpening(context, book, gate, records, options.attachmentStripping()),
                        new PanelMaking(context, book, checks, options.reviewerAccounts(), affinity()),
                        new RoundDraws(context),
                        checks));
        services.add(ReviewDesk.class, new DefaultReviewDesk(context, book, door, gate));
        services.add(ChairDesk.class, new DefaultChairDesk(context, book, door));
        services.add(ReviewOutcomes.class, new DefaultReviewOutcomes(context, book));
        services.add(SiteInspections.class, new DefaultSiteInspections(context, book, door, gate, options.zone()));
    }

    private Affinity affinity() {
        Affinity hosts = options.reviewAffinity();
        return hosts != null
                ? hosts
                : (reviewers, topics) -> Affinity.standard(
                                LocalDate.ofInstant(context.clock().instant(), options.zone()))
                        .between(reviewers, topics);
    }
}
