package io.stoa.experts.draw;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.ReadScope;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.persistence.DatabaseErrors;
import io.stoa.experts.ExpertCatalog;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Commits pools before there is a seed: the first of the two transactions of a draw. */
final class DrawCommitments {

    private final ModuleContext context;
    private final DrawRecord record;

    DrawCommitments(ModuleContext context, DrawRecord record) {
        this.context = context;
        this.record = record;
    }

    /** The plan of a request as things stand now. */
    DrawPlan plan(EntityManager em, DrawRequest request) {
        return new DrawPlan(
                context.ids().next(),
                request.mostPerEmployer() == null ? 0 : request.mostPerEmployer(),
                request.outOfTown() == null ? 0 : request.outOfTown().atLeast(),
                List.of(),
                pool(em, request));
    }

    BegunDraw begin(EntityManager em, DrawRequest request) {
        DrawPurpose purpose = purpose(em, request);
        PanelDraw last = last(em, purpose);
        if (last != null) {
            requireOver(last);
        }
        DrawPlan plan = plan(em, request);
        List<SeatNumber> seats = new ArrayList<>();
        for (Stratum stratum : request.strata()) {
            for (int number = 1; number <= stratum.seats(); number++) {
                seats.add(new SeatNumber(stratum.code(), number));
            }
        }
        Asked asked = new Asked(request, request.reason(), null, last == null ? null : last.getId(), seats);
        return commit(em, purpose, asked, plan);
    }

    /** Fills the vacant seats of a panel from those of its pool who are still eligible and were never drawn for it. */
    BegunDraw beginAgain(EntityManager em, PanelDraw panel, CommittedDraw committed, String reason) {
        DrawRequest request = panel.request();
        DrawPurpose purpose = purpose(em, request);
        PanelDraw locked = PanelRows.standing(em, panel.getId());
        PanelRows.requireNoOpenSupplement(em, locked);
        List<DrawnPlace> places = PanelRows.places(em, locked.getId());
        DrawPlan whole = DrawPools.plan(em, committed);
        List<SeatNumber> vacant = PanelRows.vacantSeats(committed.seats(), places);
        if (vacant.isEmpty()) {
            throw new RuleViolationException(
                    Violation.of(Message.of("experts.draw.nothing-vacant", "draw", locked.getId())));
        }
        DrawPlan plan = rest(whole, places, vacant, eligible(em, request));
        return commit(em, purpose, new Asked(request, reason, locked.getId(), locked.getId(), vacant), plan);
    }

    private DrawPlan rest(DrawPlan whole, List<DrawnPlace> places, List<SeatNumber> vacant, Set<String> eligible) {
        Set<String> drawn = new HashSet<>();
        Set<String> holders = new HashSet<>();
        for (DrawnPlace place : places) {
            drawn.add(place.getExpertId());
            if (place.getState() == PlaceState.HELD) {
                holders.add(place.getExpertId());
            }
        }
        List<Candidate> held = new ArrayList<>();
        List<PoolStratum> strata = new ArrayList<>();
        for (PoolStratum stratum : whole.strata()) {
            List<Candidate> left = new ArrayList<>();
            for (Candidate candidate : stratum.candidates()) {
                if (holders.contains(candidate.id())) {
                    held.add(candidate);
                } else if (eligible.contains(candidate.id()) && !drawn.contains(candidate.id())) {
                    left.add(candidate);
                }
            }
            int seats = (int) vacant.stream()
                    .filter(seat -> seat.stratum().equals(stratum.code()))
                    .count();
            strata.add(new PoolStratum(stratum.code(), seats, 0, left));
        }
        held.sort(Comparator.comparing(Candidate::id));
        return new DrawPlan(context.ids().next(), whole.mostPerEmployer(), whole.outOfTownAtLeast(), held, strata);
    }

    private Set<String> eligible(EntityManager em, DrawRequest request) {
        Set<String> ids = new HashSet<>();
        pool(em, request).forEach(stratum -> stratum.candidates().forEach(candidate -> ids.add(candidate.id())));
        return ids;
    }

    private List<PoolStratum> pool(EntityManager em, DrawRequest request) {
        ReadScope scope = context.access().readScope(ExpertCatalog.KIND);
        return new PoolReader(em, request, scope).read();
    }

    /**
     * What is asked for.
     *
     * @param request the request
     * @param reason why it is drawn now
     * @param panelId the draw whose vacant seats are filled, or null
     * @param previousId the draw before it, or null
     * @param seats which seats are drawn for
     */
    private record Asked(
            DrawRequest request,
            String reason,
            @Nullable String panelId,
            @Nullable String previousId,
            List<SeatNumber> seats) {}

    private BegunDraw commit(EntityManager em, DrawPurpose purpose, Asked asked, DrawPlan plan) {
        DrawRequest request = asked.request();
        int attempt = purpose.nextAttempt();
        DrawEntry.PanelDrawRef ref = new DrawEntry.PanelDrawRef(plan.drawId(), request.organiserId());
        List<Violation> causes = DrawAlgorithm.infeasible(plan);
        if (!causes.isEmpty()) {
            List<String> texts =
                    causes.stream().map(cause -> cause.text(Locale.ENGLISH)).toList();
            RefusedDraw refused =
                    new RefusedDraw(request.purpose(), attempt, asked.panelId(), asked.reason(), request.day(), texts);
            record.append(em, ref, DrawEntryKind.REFUSED, refused);
            return new BegunDraw(plan, causes);
        }
        CommittedDraw committed = committed(em, asked, attempt, plan);
        em.persist(new PanelDraw(
                committed, request, poolSize(plan), context.clock().instant()));
        if (asked.panelId() == null) {
            purpose.drawn(plan.drawId());
        }
        record.append(em, ref, DrawEntryKind.COMMITTED, committed);
        return new BegunDraw(plan, List.of());
    }

    private CommittedDraw committed(EntityManager em, Asked asked, int attempt, DrawPlan plan) {
        List<String> hashes = new ArrayList<>();
        List<PoolStratum> bare = new ArrayList<>();
        for (PoolStratum stratum : plan.strata()) {
            String hash = Sha256.hex(Commitment.lines(stratum.candidates()));
            DrawPools.store(em, hash, stratum.candidates());
            hashes.add(hash);
            bare.add(new PoolStratum(stratum.code(), stratum.seats(), stratum.standIns(), List.of()));
        }
        DrawRequest request = asked.request();
        return new CommittedDraw(
                DrawAlgorithm.NAME,
                request.purpose(),
                attempt,
                asked.previousId(),
                asked.panelId(),
                asked.reason(),
                request.day(),
                new DrawPlan(plan.drawId(), plan.mostPerEmployer(), plan.outOfTownAtLeast(), plan.held(), bare),
                hashes,
                asked.seats(),
                Commitment.fingerprint(plan, hashes),
                Json.contentHash(request));
    }

    private static int poolSize(DrawPlan plan) {
        return plan.strata().stream()
                .mapToInt(stratum -> stratum.candidates().size())
                .sum();
    }

    private static void requireOver(PanelDraw last) {
        if (last.getState() == DrawState.COMMITTED) {
            throw ConflictException.of(Message.of(
                    "experts.draw.open",
                    "purpose",
                    last.getPurpose(),
                    "draw",
                    last.getId(),
                    "since",
                    last.getCommittedAt()));
        }
        if (last.getState() == DrawState.DRAWN) {
            throw ConflictException.of(
                    Message.of("experts.draw.stands", "purpose", last.getPurpose(), "draw", last.getId()));
        }
    }

    private static @Nullable PanelDraw last(EntityManager em, DrawPurpose purpose) {
        String id = purpose.lastDrawId();
        return id == null ? null : em.find(PanelDraw.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The row is the lock; of two that add it at once, the loser comes again and finds it. */
    private DrawPurpose purpose(EntityManager em, DrawRequest request) {
        List<DrawPurpose> found = em.createQuery(
                        "select p from DrawPurpose p where p.organiserId = :organiser and p.purpose = :purpose",
                        DrawPurpose.class)
                .setParameter("organiser", request.organiserId())
                .setParameter("purpose", request.purpose())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (!found.isEmpty()) {
            return found.get(0);
        }
        DrawPurpose purpose = new DrawPurpose(context.ids().next(), request.organiserId(), request.purpose());
        try {
            em.persist(purpose);
            em.flush();
            return purpose;
        } catch (PersistenceException e) {
            throw DatabaseErrors.isUniqueViolation(e)
                    ? ConflictException.retryable(
                            Message.of("experts.draw.purpose-meanwhile", "purpose", request.purpose()), e)
                    : e;
        }
    }
}
