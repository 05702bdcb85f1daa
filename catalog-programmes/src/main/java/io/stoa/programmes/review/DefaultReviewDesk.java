package io.stoa.programmes.review;

import static io.stoa.programmes.review.RoundState.DISCUSSION;
import static io.stoa.programmes.review.RoundState.REVIEWING;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Caller;
import io.stoa.core.audit.AuditReason;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.programmes.process.CallGate;
import io.stoa.programmes.process.CallStage;
import io.stoa.programmes.review.score.ScoreSheet;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class DefaultReviewDesk implements ReviewDesk {

    private static final String REVIEW_KIND = "review";
    private static final int LONGEST_REMARK = 4000;

    private final ModuleContext context;
    private final RoundBook book;
    private final PanelDoor door;
    private final CallGate gate;

    DefaultReviewDesk(ModuleContext context, RoundBook book, PanelDoor door, CallGate gate) {
        this.context = context;
        this.book = book;
        this.door = door;
        this.gate = gate;
    }

    @Override
    public List<ReviewerRoundView> rounds() {
        return context.transactions().required(em -> {
            Caller caller = context.access().caller();
            AccessSubject own = new AccessSubject(ReviewRounds.KIND, null, null, null, null, caller.id());
            context.access().require(JUDGE, own);
            return em
                    .createQuery(
                            "select r from ReviewRound r, PanelSeat s where s.roundId = r.id and s.accountId = :caller"
                                    + " and s.state <> :proposed",
                            ReviewRound.class)
                    .setParameter("caller", caller.id())
                    .setParameter("proposed", SeatState.PROPOSED)
                    .getResultList()
                    .stream()
                    .sorted(Comparator.comparing(ReviewRound::getDeadline).thenComparing(ReviewRound::getId))
                    .map(round -> view(em, round))
                    .toList();
        });
    }

    @Override
    public ReviewerRoundView view(String roundId) {
        return context.transactions().required(em -> view(em, book.find(em, roundId)));
    }

    private ReviewerRoundView view(EntityManager em, ReviewRound round) {
        PanelSeat seat = door.seat(em, round, JUDGE);
        return door.pages(em, round).reviewer(seat, book.now());
    }

    @Override
    public ReviewerRoundView accept(String roundId) {
        return change(roundId, null, (em, round, seat) -> {
            RoundBook.requireState(round, REVIEWING);
            requireSeat(seat, SeatState.INVITED, SeatState.ACCEPTED);
            seat.moveTo(SeatState.ACCEPTED, null);
        });
    }

    @Override
    public ReviewerRoundView decline(String roundId, String reason) {
        String why = AuditReason.required(reason);
        return change(roundId, why, (em, round, seat) -> {
            RoundBook.requireState(round, REVIEWING);
            requireSeat(seat, SeatState.INVITED);
            Recusals.fromRound(RoundFile.locked(em, round), seat, SeatState.DECLINED, why);
        });
    }

    @Override
    public ReviewerRoundView recuse(String roundId, String application, String reason) {
        String why = AuditReason.required(reason);
        return change(roundId, why, (em, round, seat) -> {
            RoundBook.requireState(round, REVIEWING, DISCUSSION);
            requireSeat(seat, SeatState.ACCEPTED);
            RoundFile file = RoundFile.locked(em, round);
            Recusals.fromApplication(file, seat, task(file, seat, application), why);
        });
    }

    @Override
    public ReviewerRoundView save(String roundId, String application, long version, ReviewSheet sheet) {
        return write(roundId, application, version, sheet, false);
    }

    @Override
    public ReviewerRoundView submit(String roundId, String application, long version, ReviewSheet sheet) {
        return write(roundId, application, version, sheet, true);
    }

    private ReviewerRoundView write(String roundId, String application, long version, ReviewSheet sheet, boolean last) {
        context.requireValid(sheet);
        return change(roundId, null, (em, round, seat) -> {
            RoundBook.requireState(round, REVIEWING);
            requireSeat(seat, SeatState.ACCEPTED);
            RoundFile file = RoundFile.locked(em, round);
            Review review = file.review(seat, task(file, seat, application));
            if (review == null) {
                throw notFound(application);
            }
            requireInTime(round);
            if (review.getState() == ReviewState.FINAL) {
                throw RoundBook.refused("programmes.round.submitted", "application", application);
            }
            if (review.getVersion() != version) {
                throw ConflictException.staleVersion(REVIEW_KIND, application, version, review.getVersion());
            }
            requireRight(round.getTerms(), sheet, last);
            if (last) {
                review.submit(sheet, book.now());
            } else {
                review.draft(sheet);
            }
        });
    }

    private void requireInTime(ReviewRound round) {
        if (!book.now().isBefore(round.getDeadline())) {
            throw RoundBook.refused("programmes.round.too-late", "deadline", round.getDeadline(), "now", book.now());
        }
    }

    private static void requireRight(RoundTerms terms, ReviewSheet sheet, boolean last) {
        ScoreSheet asked = terms.sheet();
        List<Violation> violations =
                new ArrayList<>(last ? asked.checkComplete(sheet.entries()) : asked.check(sheet.entries()));
        if (last && terms.asksRecommendation() && sheet.recommendation() == null) {
            violations.add(Violation.of(Message.of("programmes.round.recommendation-missing")));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    @Override
    public InputStream openAttachment(String roundId, String application, String kind, int place) {
        BlindFile wanted = context.transactions().required(em -> {
            ReviewRound round = book.find(em, roundId);
            PanelSeat seat = door.seat(em, round, JUDGE);
            requireSeat(seat, SeatState.ACCEPTED);
            return task(RoundFile.read(em, round), seat, application).getFiles().stream()
                    .filter(file -> file.kind().equals(kind) && file.place() == place)
                    .findFirst()
                    .orElseThrow(() -> notFound(kind + "-" + place));
        });
        return context.files().open(wanted.sha256());
    }

    @Override
    public ReviewerRoundView remark(String roundId, String application, String text) {
        if (text.isBlank() || text.length() > LONGEST_REMARK) {
            throw RoundBook.refused(
                    "programmes.round.remark-length", "length", text.strip().length(), "limit", LONGEST_REMARK);
        }
        return change(roundId, null, (em, round, seat) -> {
            RoundBook.requireState(round, DISCUSSION);
            requireSeat(seat, SeatState.ACCEPTED);
            RoundApplication about = task(RoundFile.locked(em, round), seat, application);
            em.persist(new PanelRemark(
                    context.ids().next(),
                    round.getId(),
                    about.getId(),
                    seat.getId(),
                    nextRemark(em, round),
                    text.strip()));
        });
    }

    /** The round is locked, so that nobody else takes the number; a unique key stands behind it. */
    private static int nextRemark(EntityManager em, ReviewRound round) {
        Integer last = em.createQuery("select max(m.number) from PanelRemark m where m.roundId = :round", Integer.class)
                .setParameter("round", round.getId())
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    /** An application that the seat judges, known by its pseudonym; of others nobody learns. */
    private static RoundApplication task(RoundFile file, PanelSeat seat, String pseudonym) {
        return file.applications().stream()
                .filter(each -> each.getPseudonym().equals(pseudonym))
                .filter(each -> isActive(file.review(seat, each)))
                .findFirst()
                .orElseThrow(() -> notFound(pseudonym));
    }

    private static boolean isActive(@Nullable Review review) {
        return review != null && !review.isExcused();
    }

    private static NotFoundException notFound(String pseudonym) {
        return RoundBook.notFound(REVIEW_KIND, pseudonym);
    }

    private static void requireSeat(PanelSeat seat, SeatState... possible) {
        if (!List.of(possible).contains(seat.getState())) {
            throw RoundBook.refused(
                    "programmes.round.seat-state",
                    "state",
                    seat.getState().label(),
                    "possible",
                    List.of(possible).stream().map(SeatState::label).toList());
        }
    }

    private ReviewerRoundView change(String roundId, @Nullable String reason, Step step) {
        return context.transactions().required(em -> {
            ReviewRound round = book.lock(em, roundId);
            PanelSeat seat = door.lockedSeat(em, round, JUDGE);
            gate.require(em, round.getCallId(), CallStage.IN_REVIEW);
            step.take(em, round, seat);
            book.done(em, round, JUDGE, reason, null);
            return view(em, round);
        });
    }

    /** Something that a reviewer does with the own seat. */
    private interface Step {
        void take(EntityManager em, ReviewRound round, PanelSeat seat);
    }
}
