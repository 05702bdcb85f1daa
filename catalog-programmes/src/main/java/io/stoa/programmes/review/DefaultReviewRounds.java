package io.stoa.programmes.review;

import static io.stoa.programmes.review.RoundState.CLOSED;
import static io.stoa.programmes.review.RoundState.DISCUSSION;
import static io.stoa.programmes.review.RoundState.PREPARING;
import static io.stoa.programmes.review.RoundState.REVIEWING;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.audit.AuditReason;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.experts.draw.DrawView;
import io.stoa.programmes.Call;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.application.ApplicationRecords;
import io.stoa.programmes.process.CallGate;
import io.stoa.programmes.process.CallStage;
import io.stoa.programmes.review.blind.IdentityMention;
import io.stoa.programmes.review.blind.IdentitySearch;
import io.stoa.programmes.review.schedule.DefencePlan;
import io.stoa.programmes.review.schedule.DefenceSlot;
import io.stoa.programmes.review.schedule.Timetable;
import io.stoa.programmes.review.score.ScoredApplication;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

final class DefaultReviewRounds implements ReviewRounds {

    private final ModuleContext context;
    private final RoundBook book;
    private final CallGate gate;
    private final ApplicationRecords records;
    private final RoundOpening opening;
    private final PanelMaking panels;
    private final RoundDraws draws;
    private final PairChecks checks;

    DefaultReviewRounds(
            ModuleContext context,
            RoundBook book,
            CallGate gate,
            ApplicationRecords records,
            RoundOpening opening,
            PanelMaking panels,
            RoundDraws draws,
            PairChecks checks) {
        this.context = context;
        this.book = book;
        this.gate = gate;
        this.records = records;
        this.opening = opening;
        this.panels = panels;
        this.draws = draws;
        this.checks = checks;
    }

    @Override
    public SecretaryRoundView open(RoundDraft draft) {
        context.requireValid(draft);
        return context.transactions().required(em -> {
            Call call = em.find(Call.class, draft.callId());
            if (call == null) {
                throw RoundBook.notFound(CallCatalog.KIND, draft.callId());
            }
            context.access().require(MANAGE, AccessSubject.ofProvider(KIND, null, call.getProviderId()));
            ReviewRound round = opening.open(em, call, draft);
            book.done(em, round, MANAGE, null, Json.write(draft));
            return view(em, round);
        });
    }

    @Override
    public SecretaryRoundView assignPanel(String roundId, long version, PanelRequest request) {
        context.requireValid(request);
        return change(roundId, version, (em, file) -> {
            RoundBook.requireState(file.round(), PREPARING, REVIEWING);
            panels.assign(em, file, inPlay(em, file), request);
        });
    }

    @Override
    public SecretaryRoundView drawPanel(String roundId, long version, PanelDrawRequest request) {
        context.requireValid(request);
        RoundDraws.Wish wish = context.transactions().required(em -> {
            ReviewRound round = book.find(em, roundId);
            context.access().require(MANAGE, round.subject());
            RoundBook.requireVersion(round, version);
            RoundBook.requireState(round, PREPARING, REVIEWING);
            RoundFile file = RoundFile.read(em, round);
            return draws.wish(
                    em,
                    file,
                    inPlay(em, file),
                    request,
                    checks,
                    book.call(em, round).getRegion());
        });
        DrawView drawn = draws.draw(wish);
        return change(roundId, version, (em, file) -> {
            RoundBook.requireState(file.round(), PREPARING, REVIEWING);
            panels.seatDrawn(em, file, inPlay(em, file), drawn.members(), drawn.id(), drawn.poolSize());
        });
    }

    @Override
    public SecretaryRoundView addReviewer(String roundId, long version, String expertId, String applicationId) {
        return change(roundId, version, (em, file) -> {
            RoundBook.requireState(file.round(), PREPARING, REVIEWING);
            panels.addByHand(em, file, file.applicationWithId(applicationId), expertId);
        });
    }

    @Override
    public SecretaryRoundView nameChair(String roundId, long version, String seat) {
        return change(roundId, version, (em, file) -> {
            RoundBook.requireState(file.round(), PREPARING, REVIEWING, DISCUSSION);
            PanelSeat chair = activeSeat(file, seat);
            file.seats().forEach(each -> each.chairs(each == chair));
            refuse(checks.onPanel(em, file, inPlay(em, file)).stream()
                    .filter(pair -> pair.seat().equals(seat))
                    .map(PairChecks::violation)
                    .toList());
        });
    }

    private static PanelSeat activeSeat(RoundFile file, String seat) {
        PanelSeat found = file.seat(seat);
        if (!found.getState().isActive()) {
            throw RoundBook.refused(
                    "programmes.round.seat-left",
                    "seat",
                    seat,
                    "state",
                    found.getState().label());
        }
        return found;
    }

    @Override
    public SecretaryRoundView layOutDefence(String roundId, long version, DefencePlan plan) {
        return change(roundId, version, (em, file) -> {
            ReviewRound round = file.round();
            RoundBook.requireState(round, PREPARING, REVIEWING);
            if (round.getMode() != ReviewMode.VIDEO_DEFENCE) {
                throw RoundBook.refused(
                        "programmes.round.no-defence",
                        "id",
                        roundId,
                        "mode",
                        round.getMode().label());
            }
            List<RoundApplication> inPlay = inPlay(em, file);
            RoundDraws.Order order = draws.order(round.getId(), RoundFile.names(inPlay));
            round.layOut(Timetable.of(plan, order.pseudonyms(), leaving(file, inPlay)), order.seed());
            if (round.getState() == REVIEWING) {
                tellApplicants(em, round, inPlay);
            }
        });
    }

    /** Who does not judge an application leaves the room while it is heard. */
    private static Map<String, Set<String>> leaving(RoundFile file, List<RoundApplication> inPlay) {
        Map<String, Set<String>> leaving = new TreeMap<>();
        for (RoundApplication application : inPlay) {
            Set<String> out = new TreeSet<>();
            file.seats().stream()
                    .filter(seat -> seat.getState().isActive())
                    .forEach(seat -> out.add(seat.getPseudonym()));
            file.active(application)
                    .forEach(review -> out.remove(file.seat(review).getPseudonym()));
            leaving.put(application.getPseudonym(), out);
        }
        return leaving;
    }

    private void tellApplicants(EntityManager em, ReviewRound round, List<RoundApplication> inPlay) {
        inPlay.forEach(application -> book.tell(
                em,
                round,
                "review.hearing",
                records.record(em, application.getApplicationId()).applicantId()));
    }

    @Override
    public SecretaryRoundView begin(String roundId, long version) {
        return change(roundId, version, (em, file) -> {
            ReviewRound round = file.round();
            RoundBook.requireState(round, PREPARING);
            List<RoundApplication> inPlay = inPlay(em, file);
            List<Violation> violations = new ArrayList<>(file.lackingReviewers(inPlay));
            checks.onPanel(em, file, inPlay).forEach(pair -> violations.add(PairChecks.violation(pair)));
            if (round.getMode() == ReviewMode.VIDEO_DEFENCE && !isLaidOut(round, inPlay)) {
                violations.add(Violation.of(Message.of("programmes.round.no-hearings", "id", roundId)));
            }
            refuse(violations);
            round.moveTo(REVIEWING);
            file.seats().forEach(seat -> panels.invite(em, round, seat));
            if (round.getMode() == ReviewMode.VIDEO_DEFENCE) {
                tellApplicants(em, round, inPlay);
            }
        });
    }

    private static boolean isLaidOut(ReviewRound round, List<RoundApplication> inPlay) {
        Timetable timetable = round.getTimetable();
        return timetable != null
                && timetable.slots().stream()
                        .map(DefenceSlot::application)
                        .toList()
                        .containsAll(RoundFile.names(inPlay));
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    @Override
    public SecretaryRoundView extend(String roundId, long version, Instant deadline) {
        return change(roundId, version, (em, file) -> {
            ReviewRound round = file.round();
            RoundBook.requireState(round, PREPARING, REVIEWING);
            if (!deadline.isAfter(round.getDeadline()) || !deadline.isAfter(book.now())) {
                throw RoundBook.refused(
                        "programmes.round.deadline-not-later",
                        "given",
                        deadline,
                        "deadline",
                        round.getDeadline(),
                        "now",
                        book.now());
            }
            round.extendTo(deadline);
        });
    }

    @Override
    public SecretaryRoundView recuseFrom(String roundId, long version, String seat, String application, String reason) {
        String why = AuditReason.required(reason);
        return change(roundId, version, why, (em, file) -> {
            RoundBook.requireState(file.round(), PREPARING, REVIEWING, DISCUSSION);
            Recusals.fromApplication(file, file.seat(seat), file.application(application), why);
        });
    }

    @Override
    public SecretaryRoundView recuse(String roundId, long version, String seat, String reason) {
        String why = AuditReason.required(reason);
        return change(roundId, version, why, (em, file) -> {
            RoundBook.requireState(file.round(), PREPARING, REVIEWING, DISCUSSION);
            PanelSeat leaving = activeSeat(file, seat);
            Recusals.fromRound(file, leaving, SeatState.RECUSED, why);
            book.tell(em, file.round(), "review.recused", leaving.getAccountId());
        });
    }

    @Override
    public List<PairConflict> conflicts(String roundId) {
        return reading(roundId, (em, file) -> checks.onPanel(em, file, inPlay(em, file)));
    }

    @Override
    public Map<String, List<IdentityMention>> identityMentions(String roundId) {
        return reading(roundId, (em, file) -> {
            Map<String, List<IdentityMention>> mentions = new LinkedHashMap<>();
            for (RoundApplication application : file.applications()) {
                String id = application.getApplicationId();
                IdentitySearch search = new IdentitySearch(
                        BlindTexts.names(records.record(em, id).content().draft()));
                List<IdentityMention> found = search.in(BlindTexts.of(application.getContent()));
                if (!found.isEmpty()) {
                    mentions.put(id, found);
                }
            }
            return mentions;
        });
    }

    @Override
    public SecretaryRoundView discuss(String roundId, long version) {
        return change(roundId, version, (em, file) -> {
            RoundBook.requireState(file.round(), REVIEWING);
            refuse(file.missing(inPlay(em, file)));
            file.round().moveTo(DISCUSSION);
        });
    }

    @Override
    public SecretaryRoundView close(String roundId, long version) {
        return change(roundId, version, (em, file) -> {
            ReviewRound round = file.round();
            RoundBook.requireState(round, REVIEWING, DISCUSSION);
            List<RoundApplication> inPlay = inPlay(em, file);
            List<Violation> violations = new ArrayList<>(file.missing(inPlay));
            checks.onPanel(em, file, inPlay).forEach(pair -> violations.add(PairChecks.violation(pair)));
            if (round.getMode() == ReviewMode.ON_SITE) {
                violations.addAll(missingReports(em, inPlay));
            }
            refuse(violations);
            round.freeze(file.outcome(RoundFile.names(inPlay)));
            gate.closeRound(em, round.getCallId(), round.getNumber());
        });
    }

    private static List<Violation> missingReports(EntityManager em, List<RoundApplication> inPlay) {
        List<Violation> missing = new ArrayList<>();
        for (RoundApplication application : inPlay) {
            SiteVisit visit = DefaultSiteInspections.visit(em, application);
            if (visit == null || !visit.isComplete()) {
                missing.add(Violation.of(
                        Message.of("programmes.visit.report-missing", "application", application.getApplicationId())));
            }
        }
        return missing;
    }

    @Override
    public ReplayReport replay(String roundId) {
        return reading(roundId, (em, file) -> {
            RoundBook.requireState(file.round(), CLOSED);
            RoundOutcome recorded = outcome(file.round());
            RoundOutcome replayed = file.outcome(Set.copyOf(recorded.applications()));
            return new ReplayReport(
                    recorded.equals(replayed),
                    recorded.fingerprint(),
                    replayed.fingerprint(),
                    differences(recorded, replayed));
        });
    }

    private static RoundOutcome outcome(ReviewRound round) {
        return Objects.requireNonNull(round.getOutcome(), "a closed round has an outcome");
    }

    private static List<String> differences(RoundOutcome recorded, RoundOutcome replayed) {
        List<String> differences = new ArrayList<>();
        for (String application : recorded.applications()) {
            ScoredApplication before = recorded.ranking().of(application);
            if (!Objects.equals(before, replayed.ranking().of(application))) {
                differences.add(application);
            }
        }
        return differences;
    }

    @Override
    public SecretaryRoundView view(String roundId) {
        return reading(roundId, (em, file) -> SecretaryPages.of(file));
    }

    @Override
    public List<SecretaryRoundView> rounds(String callId) {
        return context.transactions().required(em -> {
            Call call = em.find(Call.class, callId);
            if (call == null
                    || !context.access().may(READ, AccessSubject.ofProvider(KIND, null, call.getProviderId()))) {
                return List.of();
            }
            return book.ofCall(em, callId).stream()
                    .map(round -> view(em, round))
                    .toList();
        });
    }

    private SecretaryRoundView view(EntityManager em, ReviewRound round) {
        return SecretaryPages.of(RoundFile.read(em, round));
    }

    /** The applications that were not withdrawn meanwhile. */
    private List<RoundApplication> inPlay(EntityManager em, RoundFile file) {
        return file.applications().stream()
                .filter(application -> records.isAccepted(em, application.getApplicationId()))
                .toList();
    }

    private SecretaryRoundView change(String roundId, long version, BiConsumer<EntityManager, RoundFile> work) {
        return change(roundId, version, null, work);
    }

    /** One change of a round at a time; what was read before the lock does not count. */
    private SecretaryRoundView change(
            String roundId, long version, @Nullable String reason, BiConsumer<EntityManager, RoundFile> work) {
        return context.transactions().required(em -> {
            ReviewRound round = book.lock(em, roundId);
            context.access().require(MANAGE, round.subject());
            RoundBook.requireVersion(round, version);
            gate.require(em, round.getCallId(), CallStage.IN_REVIEW);
            RoundState before = round.getState();
            work.accept(em, RoundFile.locked(em, round));
            round.touch(book.now());
            book.done(em, round, MANAGE, reason, Json.write(Map.of("state", List.of(before, round.getState()))));
            return view(em, round);
        });
    }

    private <T> T reading(String roundId, Reading<T> work) {
        return context.transactions().required(em -> {
            ReviewRound round = book.find(em, roundId);
            context.access().require(READ, round.subject());
            return work.read(em, RoundFile.read(em, round));
        });
    }

    /** Reads something of a round. */
    private interface Reading<T> {
        T read(EntityManager em, RoundFile file);
    }
}
