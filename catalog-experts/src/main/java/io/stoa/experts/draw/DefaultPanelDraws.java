package io.stoa.experts.draw;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.audit.AuditReason;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class DefaultPanelDraws implements PanelDraws {

    private static final int MOST_SEATS = 500;
    private static final String RECORD = "panel-draw-record";

    private final ModuleContext context;
    private final DrawRecord record;
    private final DrawCommitments commitments;
    private final DrawConclusions conclusions;
    private final DrawVerifier verifier;

    DefaultPanelDraws(ModuleContext context, SeedSource seeds) {
        this.context = context;
        this.record = new DrawRecord(context);
        this.commitments = new DrawCommitments(context, record);
        this.conclusions = new DrawConclusions(context, record, seeds);
        this.verifier = new DrawVerifier();
    }

    @Override
    public List<Violation> check(DrawRequest request) {
        requireDrawable(request);
        return context.transactions().required(em -> DrawAlgorithm.infeasible(commitments.plan(em, request)));
    }

    @Override
    public DrawView draw(DrawRequest request) {
        requireDrawable(request);
        BegunDraw begun = context.transactions().independent(em -> {
            BegunDraw committed = commitments.begin(em, request);
            audit(em, organiser(committed.plan().drawId(), request.organiserId()), request.reason());
            return committed;
        });
        return conclude(begun);
    }

    @Override
    public DrawView finish(String drawId) {
        PanelDraw draw = known(drawId, DRAW);
        if (draw.getState() == DrawState.COMMITTED) {
            context.transactions().runIndependent(em -> enter(em, draw, DrawEntryKind.RESUMED, new GivenUp("finish")));
        }
        return context.transactions().independent(em -> DrawViews.of(em, conclusions.conclude(em, drawId, null)));
    }

    @Override
    public DrawView abandon(String drawId, String reason) {
        return end(drawId, reason, DrawState.COMMITTED, DrawState.ABANDONED, DrawEntryKind.ABANDONED);
    }

    @Override
    public DrawView discard(String drawId, String reason) {
        return end(drawId, reason, DrawState.DRAWN, DrawState.DISCARDED, DrawEntryKind.DISCARDED);
    }

    @Override
    public DrawView vacate(String drawId, Vacancy vacancy) {
        context.requireValid(vacancy);
        known(drawId, DRAW);
        return context.transactions().independent(em -> {
            PanelDraw draw = PanelRows.standing(em, drawId);
            List<DrawnPlace> places = PanelRows.places(em, drawId);
            DrawnPlace left = left(draw, places, vacancy);
            LeftSeat entry = leave(em, draw, places, left, vacancy);
            em.flush();
            enter(em, draw, DrawEntryKind.VACATED, entry);
            return DrawViews.of(em, draw);
        });
    }

    @Override
    public DrawView redraw(String drawId, String reason) {
        String why = AuditReason.required(reason);
        PanelDraw panel = known(drawId, DRAW);
        BegunDraw begun = context.transactions().independent(em -> {
            BegunDraw committed = commitments.beginAgain(em, panel, PanelRows.committed(em, drawId), why);
            audit(em, panel.subject(), why);
            return committed;
        });
        conclude(begun);
        return find(drawId);
    }

    @Override
    public DrawView find(String drawId) {
        known(drawId, READ);
        return context.transactions().independent(em -> DrawViews.of(em, PanelRows.find(em, drawId)));
    }

    @Override
    public List<DrawView> drawsFor(String organiserId, String purpose) {
        context.access().require(READ, AccessSubject.ofProvider(KIND, null, organiserId));
        return context.transactions()
                .required(em -> em
                        .createQuery(
                                "select d from PanelDraw d where d.organiserId = :organiser and d.purpose = :purpose"
                                        + " order by d.attempt",
                                PanelDraw.class)
                        .setParameter("organiser", organiserId)
                        .setParameter("purpose", purpose)
                        .getResultList()
                        .stream()
                        .map(draw -> DrawViews.of(em, draw))
                        .toList());
    }

    @Override
    public DrawTranscript transcript(String drawId) {
        known(drawId, READ);
        return context.transactions().required(em -> verifier.transcript(em, drawId));
    }

    @Override
    public List<Exclusion> exclusions(String drawId) {
        return known(drawId, READ).request().exclusions();
    }

    @Override
    public DrawVerification verify(String drawId) {
        known(drawId, READ);
        return context.transactions().required(em -> verifier.verify(em, drawId));
    }

    @Override
    public DrawVerification verifyRecord() {
        context.access().require(AUDIT, AccessSubject.ofPlatform(RECORD, null));
        return record.verify();
    }

    @Override
    public Page<DrawEntryView> record(PageRequest page) {
        context.access().require(AUDIT, AccessSubject.ofPlatform(RECORD, null));
        List<String> last = context.cursors().open(RECORD, page.after());
        long after = last == null ? 0 : Long.parseLong(last.get(0));
        List<DrawEntryView> entries = context.transactions()
                .required(em -> DrawRecord.after(em, after, page.size() + 1).stream()
                        .map(DrawEntry::view)
                        .toList());
        return Page.of(
                entries, page.size(), entry -> context.cursors().seal(RECORD, List.of(String.valueOf(entry.seq()))));
    }

    /** Taken up again is seen in the record before there is a seed, so that cutting draws off to try another does not pass unseen. */
    private void resume(EntityManager em, PanelDraw draw) {
        if (draw.getState() == DrawState.COMMITTED) {
            enter(em, draw, DrawEntryKind.RESUMED, Map.of());
        }
    }

    private DrawView conclude(BegunDraw begun) {
        if (!begun.causes().isEmpty()) {
            throw new RuleViolationException(begun.causes());
        }
        DrawPlan plan = begun.plan();
        return context.transactions()
                .independent(em -> DrawViews.of(em, conclusions.conclude(em, plan.drawId(), plan)));
    }

    private DrawView end(String drawId, String reason, DrawState from, DrawState to, DrawEntryKind kind) {
        String why = AuditReason.required(reason);
        known(drawId, DRAW);
        return context.transactions().independent(em -> {
            PanelDraw draw = PanelRows.locked(em, drawId);
            boolean supplement = to == DrawState.DISCARDED && draw.getPanelId() != null;
            if (draw.getState() != from || supplement) {
                throw ConflictException.of(Message.of(
                        to == DrawState.DISCARDED ? "experts.draw.no-panel" : "experts.draw.not-open",
                        "draw",
                        drawId,
                        "state",
                        draw.getState()));
            }
            draw.becomes(to);
            if (to == DrawState.DISCARDED) {
                PanelRows.requireNoOpenSupplement(em, draw);
                PanelRows.places(em, drawId).stream()
                        .filter(place -> place.getState() == PlaceState.HELD || place.getState() == PlaceState.WAITING)
                        .forEach(place -> place.becomes(PlaceState.VOID));
            }
            em.flush();
            audit(em, draw.subject(), why);
            enter(em, draw, kind, new GivenUp(why));
            return DrawViews.of(em, draw);
        });
    }

    private LeftSeat leave(
            EntityManager em, PanelDraw draw, List<DrawnPlace> places, DrawnPlace left, Vacancy vacancy) {
        left.becomes(vacancy.kind() == VacancyKind.DECLINED ? PlaceState.DECLINED : PlaceState.RECUSED);
        DrawnPlace successor = null;
        List<String> passedOver = List.of();
        if (!left.isStandIn()) {
            CommittedDraw committed = PanelRows.committed(em, draw.getId());
            StandInCall call = new StandInCall(DrawPools.plan(em, committed), committed.seats(), places);
            successor = call.next(left.seat().stratum(), places);
            passedOver = call.passedOver();
        }
        if (successor != null) {
            successor.becomes(PlaceState.SEATED);
            em.persist(DrawnPlace.seat(context.ids().next(), draw, left.seat(), successor.getExpertId()));
        }
        audit(em, draw.subject(), vacancy.kind() + ": " + vacancy.reason());
        return new LeftSeat(
                left.seat(),
                left.isStandIn(),
                vacancy.expertId(),
                vacancy.kind(),
                vacancy.reason(),
                successor == null ? null : successor.getExpertId(),
                passedOver);
    }

    private static DrawnPlace left(PanelDraw draw, List<DrawnPlace> places, Vacancy vacancy) {
        return places.stream()
                .filter(place -> place.getExpertId().equals(vacancy.expertId()))
                .filter(place -> place.getState() == PlaceState.HELD || place.getState() == PlaceState.WAITING)
                .findFirst()
                .orElseThrow(() -> new NotFoundException(
                        Message.of("experts.draw.holds-no-seat", "expert", vacancy.expertId(), "draw", draw.getId())));
    }

    private PanelDraw known(String drawId, Action action) {
        PanelDraw draw = context.transactions().independent(em -> PanelRows.find(em, drawId));
        context.access().require(action, draw.subject());
        return draw;
    }

    private void requireDrawable(DrawRequest request) {
        context.requireValid(request);
        context.access().require(DRAW, organiser(null, request.organiserId()));
        Set<String> codes = new HashSet<>();
        for (Stratum stratum : request.strata()) {
            if (!codes.add(stratum.code())) {
                throw new RuleViolationException(
                        Violation.of(Message.of("experts.draw.stratum-twice", "stratum", stratum.code())));
            }
        }
        int seats = request.strata().stream().mapToInt(Stratum::seats).sum();
        if (seats < 1 || seats > MOST_SEATS) {
            throw new RuleViolationException(new Violation(
                    Message.of("experts.draw.seats", "seats", seats, "limit", MOST_SEATS),
                    MOST_SEATS,
                    seats,
                    List.of()));
        }
    }

    private static AccessSubject organiser(@Nullable String drawId, String organiserId) {
        return AccessSubject.ofProvider(KIND, drawId, organiserId);
    }

    private void enter(EntityManager em, PanelDraw draw, DrawEntryKind kind, Object content) {
        record.append(em, new DrawEntry.PanelDrawRef(draw.getId(), draw.getOrganiserId()), kind, content);
    }

    private void audit(EntityManager em, AccessSubject subject, String reason) {
        context.audit().done(em, context.access().caller(), DRAW, subject, reason, null);
    }
}
