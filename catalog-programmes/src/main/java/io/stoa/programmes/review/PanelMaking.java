package io.stoa.programmes.review;

import io.stoa.core.ModuleContext;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.identifier.Identifier;
import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.Expert;
import io.stoa.experts.affinity.Affinity;
import io.stoa.experts.affinity.AffinityTable;
import io.stoa.experts.affinity.ReviewerProfile;
import io.stoa.experts.affinity.TopicProfile;
import io.stoa.experts.assignment.Assigned;
import io.stoa.experts.assignment.Assignment;
import io.stoa.experts.assignment.AssignmentProblem;
import io.stoa.experts.assignment.GroupQuota;
import io.stoa.experts.assignment.ReviewedApplication;
import io.stoa.experts.assignment.Reviewer;
import io.stoa.experts.assignment.ReviewerAssigner;
import io.stoa.experts.conflict.ConflictReport;
import io.stoa.programmes.application.BlindContent;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts experts onto the panel of a round whose row is locked. */
final class PanelMaking {

    private static final String OUT_OF_TOWN = "out-of-town";

    /** The digits of a GB/T 2260 code that tell province and city. */
    private static final int CITY = 4;

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private final ModuleContext context;
    private final RoundBook book;
    private final PairChecks checks;
    private final ReviewerAccounts accounts;
    private final Affinity affinity;

    PanelMaking(
            ModuleContext context, RoundBook book, PairChecks checks, ReviewerAccounts accounts, Affinity affinity) {
        this.context = context;
        this.book = book;
        this.checks = checks;
        this.accounts = accounts;
        this.affinity = affinity;
    }

    /** Assigns what applications lack, among experts of whom none has left the panel. */
    void assign(EntityManager em, RoundFile file, Collection<RoundApplication> inPlay, PanelRequest request) {
        List<RoundApplication> wanting =
                inPlay.stream().filter(each -> file.lacking(each) > 0).toList();
        if (wanting.isEmpty()) {
            throw RoundBook.refused(
                    "programmes.round.nothing-lacking", "id", file.round().getId());
        }
        List<Expert> experts = request.expertIds().stream()
                .map(id -> expert(em, id))
                .filter(expert -> mayJoin(file.seatOfExpert(expert.getId())))
                .toList();
        if (experts.isEmpty()) {
            throw RoundBook.refused(
                    "programmes.round.no-candidates",
                    "given",
                    request.expertIds().size());
        }
        Assignment assignment = ReviewerAssigner.create().assign(problem(em, file, wanting, experts, request));
        Map<String, Expert> byId = new HashMap<>();
        experts.forEach(expert -> byId.put(expert.getId(), expert));
        int before = file.seats().size();
        Seating seating = new Seating(em, file);
        for (Assigned pair : assignment.pairs()) {
            Expert expert = byId.get(pair.reviewer());
            if (expert != null) {
                seating.give(expert, file.applicationWithId(pair.application()));
            }
        }
        file.round()
                .record(new PanelRecord(
                        PanelRecord.Way.ASSIGNED,
                        assignment.certificate(),
                        null,
                        experts.size(),
                        seating.size() - before,
                        book.now()));
    }

    private AssignmentProblem problem(
            EntityManager em,
            RoundFile file,
            List<RoundApplication> wanting,
            List<Expert> experts,
            PanelRequest request) {
        AssignmentProblem.Builder problem = AssignmentProblem.builder().fairness(request.fairness());
        String home = book.call(em, file.round()).getRegion();
        for (Expert expert : experts) {
            int has = load(file, expert);
            problem.reviewer(new Reviewer(
                    expert.getId(),
                    Math.max(0, request.minLoad() - has),
                    Math.max(0, request.maxLoad() - has),
                    isFromElsewhere(expert, home) ? Set.of(OUT_OF_TOWN) : Set.of()));
        }
        for (RoundApplication application : wanting) {
            int elsewhere = file.lackingFromElsewhere(application);
            problem.application(new ReviewedApplication(
                    application.getApplicationId(),
                    file.lacking(application),
                    elsewhere == 0 ? List.of() : List.of(new GroupQuota(OUT_OF_TOWN, elsewhere))));
        }
        addPairs(em, file, wanting, experts, problem);
        return problem.build();
    }

    private void addPairs(
            EntityManager em,
            RoundFile file,
            List<RoundApplication> wanting,
            List<Expert> experts,
            AssignmentProblem.Builder problem) {
        List<String> ids = experts.stream().map(Expert::getId).toList();
        AffinityTable table = affinity.between(
                experts.stream().map(ReviewerProfile::of).toList(),
                wanting.stream().map(PanelMaking::topic).toList());
        for (RoundApplication application : wanting) {
            String about = application.getApplicationId();
            for (Expert expert : experts) {
                if (!hasJudged(file, expert, application)) {
                    problem.affinity(expert.getId(), about, table.affinity(expert.getId(), about));
                }
            }
        }
        checks.of(em, file.round(), wanting, ids)
                .forbidIn(
                        problem,
                        ids,
                        wanting.stream().map(RoundApplication::getApplicationId).toList());
    }

    /** Nothing but what is shown to blind reviewers. */
    private static TopicProfile topic(RoundApplication application) {
        BlindContent content = application.getContent();
        return new TopicProfile(
                application.getApplicationId(),
                text(content.title()),
                content.summary() == null ? null : text(content.summary()),
                content.keywords(),
                content.disciplines().stream()
                        .map(code -> Identifier.parse(IdentifierScheme.DISCIPLINE, code))
                        .toList());
    }

    /** In which language it is does not matter to the affinity; null if nothing is left of it. */
    private static @Nullable LocalizedText text(String written) {
        String plain = CONTROLS.matcher(written).replaceAll(" ").strip();
        return plain.isEmpty() ? null : LocalizedText.of("zh", plain);
    }

    /** Whoever recused from an application does not get it back. */
    private static boolean hasJudged(RoundFile file, Expert expert, RoundApplication application) {
        PanelSeat seat = file.seatOfExpert(expert.getId());
        return seat != null && file.review(seat, application) != null;
    }

    private static int load(RoundFile file, Expert expert) {
        PanelSeat seat = file.seatOfExpert(expert.getId());
        return seat == null ? 0 : file.active(seat).size();
    }

    private static boolean mayJoin(@Nullable PanelSeat seat) {
        return seat == null || seat.getState().isActive();
    }

    /** Seats those who were drawn; each judges every application with which there is no conflict. */
    void seatDrawn(
            EntityManager em,
            RoundFile file,
            Collection<RoundApplication> inPlay,
            List<String> members,
            String drawId,
            int pool) {
        List<String> news = members.stream()
                .filter(member -> file.seatOfExpert(member) == null)
                .toList();
        if (news.isEmpty()) {
            return;
        }
        ConflictReport report = checks.of(em, file.round(), inPlay, news);
        Seating seating = new Seating(em, file);
        for (String member : news) {
            Expert expert = expert(em, member);
            seating.seat(expert);
            for (RoundApplication application : inPlay) {
                if (!report.bars(member, application.getApplicationId())) {
                    seating.give(expert, application);
                }
            }
        }
        file.round().record(new PanelRecord(PanelRecord.Way.DRAWN, null, drawId, pool, news.size(), book.now()));
    }

    /** Lets one expert judge one application. */
    void addByHand(EntityManager em, RoundFile file, RoundApplication application, String expertId) {
        Expert expert = expert(em, expertId);
        if (!mayJoin(file.seatOfExpert(expertId)) || hasJudged(file, expert, application)) {
            throw RoundBook.refused(
                    "programmes.round.judged-before",
                    "expert",
                    expertId,
                    "application",
                    application.getApplicationId());
        }
        ConflictReport report = checks.of(em, file.round(), List.of(application), List.of(expertId));
        if (report.bars(expertId, application.getApplicationId())) {
            throw new RuleViolationException(
                    PairChecks.violation(PairChecks.pair(report, "", expertId, application.getApplicationId())));
        }
        new Seating(em, file).give(expert, application);
        file.round().record(new PanelRecord(PanelRecord.Way.BY_HAND, null, null, 1, 1, book.now()));
    }

    private static Expert expert(EntityManager em, String id) {
        Expert expert = em.find(Expert.class, id);
        if (expert == null || expert.getStatus() != EntryStatus.PUBLISHED || !expert.isExpert()) {
            throw RoundBook.refused("programmes.round.no-expert", "expert", id);
        }
        return expert;
    }

    /** Another city; what is not known counts as home. */
    private static boolean isFromElsewhere(Expert expert, @Nullable String home) {
        String region = expert.getRegion();
        return region != null && home != null && !city(region).equals(city(home));
    }

    private static String city(String region) {
        return region.substring(0, Math.min(CITY, region.length()));
    }

    /** Makes seats and reviews, and invites at once where scoring has begun. */
    private final class Seating {

        private final EntityManager em;
        private final RoundFile file;
        private final Pseudonyms pseudonyms;
        private final Map<String, PanelSeat> seats = new HashMap<>();
        private final @Nullable String home;

        Seating(EntityManager em, RoundFile file) {
            this.em = em;
            this.file = file;
            Set<String> taken = new HashSet<>();
            file.seats().forEach(seat -> {
                taken.add(seat.getPseudonym());
                seats.put(seat.getExpertId(), seat);
            });
            this.pseudonyms = new Pseudonyms(context.ids(), taken);
            this.home = book.call(em, file.round()).getRegion();
        }

        void give(Expert expert, RoundApplication application) {
            PanelSeat seat = seat(expert);
            em.persist(new Review(context.ids().next(), file.round().getId(), seat.getId(), application.getId()));
        }

        PanelSeat seat(Expert expert) {
            return seats.computeIfAbsent(expert.getId(), id -> newSeat(expert));
        }

        private PanelSeat newSeat(Expert expert) {
            PanelSeat seat = new PanelSeat(
                    context.ids().next(),
                    file.round().getId(),
                    expert.getId(),
                    accounts.callerOf(expert.getId()),
                    pseudonyms.next(Pseudonyms.REVIEWER),
                    isFromElsewhere(expert, home));
            em.persist(seat);
            if (file.round().getState() == RoundState.REVIEWING) {
                invite(em, file.round(), seat);
            }
            return seat;
        }

        int size() {
            return seats.size();
        }
    }

    void invite(EntityManager em, ReviewRound round, PanelSeat seat) {
        seat.moveTo(SeatState.INVITED, null);
        book.tell(em, round, "review.invited", seat.getAccountId());
    }
}
