package io.stoa.programmes.review;

import io.stoa.core.error.Message;
import io.stoa.core.error.Violation;
import io.stoa.programmes.review.score.CountedReview;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that belongs to a round, in the order of the pseudonyms. */
final class RoundFile {

    private static final Comparator<CountedReview> BY_NAMES =
            Comparator.comparing(CountedReview::application).thenComparing(CountedReview::reviewer);

    private final ReviewRound round;
    private final List<RoundApplication> applications;
    private final List<PanelSeat> seats;
    private final List<Review> reviews;
    private final Map<String, PanelSeat> seatsById = new HashMap<>();
    private final Map<String, RoundApplication> applicationsById = new HashMap<>();

    private RoundFile(
            ReviewRound round, List<RoundApplication> applications, List<PanelSeat> seats, List<Review> reviews) {
        this.round = round;
        this.applications = applications;
        this.seats = seats;
        this.reviews = new ArrayList<>(reviews);
        seats.forEach(seat -> seatsById.put(seat.getId(), seat));
        applications.forEach(application -> applicationsById.put(application.getId(), application));
        this.reviews.sort(Comparator.comparing(review -> seat(review).getPseudonym()));
    }

    /** As it is shown. */
    static RoundFile read(EntityManager em, ReviewRound round) {
        return of(em, round, LockModeType.NONE);
    }

    /** As it is now, whatever the transaction read before; the round's row is locked already. */
    static RoundFile locked(EntityManager em, ReviewRound round) {
        return of(em, round, LockModeType.PESSIMISTIC_WRITE);
    }

    private static RoundFile of(EntityManager em, ReviewRound round, LockModeType lock) {
        return new RoundFile(
                round,
                all(
                        em,
                        "select a from RoundApplication a where a.roundId = :round order by a.pseudonym",
                        RoundApplication.class,
                        round,
                        LockModeType.NONE),
                all(
                        em,
                        "select s from PanelSeat s where s.roundId = :round order by s.pseudonym",
                        PanelSeat.class,
                        round,
                        lock),
                all(em, "select r from Review r where r.roundId = :round", Review.class, round, lock));
    }

    private static <T> List<T> all(EntityManager em, String jpql, Class<T> type, ReviewRound round, LockModeType lock) {
        TypedQuery<T> query = em.createQuery(jpql, type).setParameter("round", round.getId());
        return (lock == LockModeType.NONE ? query : query.setLockMode(lock)).getResultList();
    }

    ReviewRound round() {
        return round;
    }

    List<RoundApplication> applications() {
        return applications;
    }

    List<PanelSeat> seats() {
        return seats;
    }

    List<Review> reviews() {
        return reviews;
    }

    PanelSeat seat(Review review) {
        PanelSeat seat = seatsById.get(review.getSeatId());
        if (seat == null) {
            throw new IllegalStateException("review " + review.getId() + " has no seat");
        }
        return seat;
    }

    RoundApplication application(Review review) {
        RoundApplication application = applicationsById.get(review.getEntryId());
        if (application == null) {
            throw new IllegalStateException("review " + review.getId() + " has no application");
        }
        return application;
    }

    RoundApplication application(String pseudonym) {
        return only(applications, RoundApplication::getPseudonym, pseudonym, "application");
    }

    RoundApplication applicationWithId(String applicationId) {
        return only(applications, RoundApplication::getApplicationId, applicationId, "application");
    }

    PanelSeat seat(String pseudonym) {
        return only(seats, PanelSeat::getPseudonym, pseudonym, "panel-seat");
    }

    @Nullable
    PanelSeat seatOfExpert(String expertId) {
        return seats.stream()
                .filter(seat -> seat.getExpertId().equals(expertId))
                .findFirst()
                .orElse(null);
    }

    private static <T> T only(List<T> all, Function<T, String> name, String wanted, String kind) {
        return all.stream()
                .filter(each -> name.apply(each).equals(wanted))
                .findFirst()
                .orElseThrow(() -> RoundBook.notFound(kind, wanted));
    }

    /** The reviews of an application that may still count. */
    List<Review> active(RoundApplication application) {
        return reviews.stream()
                .filter(review -> review.getEntryId().equals(application.getId()) && !review.isExcused())
                .toList();
    }

    /** The reviews of a seat that may still count. */
    List<Review> active(PanelSeat seat) {
        return reviews.stream()
                .filter(review -> review.getSeatId().equals(seat.getId()) && !review.isExcused())
                .toList();
    }

    @Nullable
    Review review(PanelSeat seat, RoundApplication application) {
        return reviews.stream()
                .filter(review -> review.getSeatId().equals(seat.getId())
                        && review.getEntryId().equals(application.getId()))
                .findFirst()
                .orElse(null);
    }

    int lacking(RoundApplication application) {
        return Math.max(0, round.getTerms().reviewers() - active(application).size());
    }

    int lackingFromElsewhere(RoundApplication application) {
        long there = active(application).stream()
                .filter(review -> seat(review).isOutOfTown())
                .count();
        return (int) Math.max(0, round.getTerms().outOfTown() - there);
    }

    /** Whether scores may be shown to the panel: all were in when the discussion began. */
    boolean isShown() {
        return round.getState() == RoundState.DISCUSSION || round.getState() == RoundState.CLOSED;
    }

    /** What the panel lacks so that scoring can begin. */
    List<Violation> lackingReviewers(Collection<RoundApplication> inPlay) {
        List<Violation> violations = new ArrayList<>();
        for (RoundApplication application : inPlay) {
            int there = active(application).size();
            if (lacking(application) > 0) {
                violations.add(new Violation(
                        Message.of(
                                "programmes.round.lacks-reviewers",
                                "application",
                                application.getApplicationId(),
                                "there",
                                there,
                                "needed",
                                round.getTerms().reviewers()),
                        round.getTerms().reviewers(),
                        there,
                        List.of()));
            } else if (lackingFromElsewhere(application) > 0) {
                violations.add(Violation.of(Message.of(
                        "programmes.round.lacks-out-of-town",
                        "application",
                        application.getApplicationId(),
                        "needed",
                        round.getTerms().outOfTown())));
            }
        }
        return violations;
    }

    /** The reviews that are not in yet. */
    List<Violation> missing(Collection<RoundApplication> inPlay) {
        List<Violation> violations = new ArrayList<>(lackingReviewers(inPlay));
        for (RoundApplication application : inPlay) {
            for (Review review : active(application)) {
                if (review.getState() != ReviewState.FINAL) {
                    violations.add(Violation.of(Message.of(
                            "programmes.round.review-missing",
                            "application",
                            application.getApplicationId(),
                            "seat",
                            seat(review).getPseudonym())));
                }
            }
        }
        return violations;
    }

    /** The result from the reviews as they are stored. */
    RoundOutcome outcome(Set<String> inPlay) {
        List<CountedReview> counted = new ArrayList<>();
        List<UncountedReview> uncounted = new ArrayList<>();
        for (Review review : reviews) {
            ReviewSheet sheet = review.getSheet();
            if (review.getState() != ReviewState.FINAL || sheet == null) {
                continue;
            }
            CountedReview given = counted(review, sheet);
            if (review.isExcused()) {
                uncounted.add(new UncountedReview(given, String.valueOf(review.getExcuse())));
            } else if (inPlay.contains(given.application())) {
                counted.add(given);
            } else {
                uncounted.add(new UncountedReview(given, "withdrawn"));
            }
        }
        counted.sort(BY_NAMES);
        uncounted.sort(Comparator.comparing(UncountedReview::review, BY_NAMES));
        return RoundOutcome.of(round.getTerms(), inPlay.stream().sorted().toList(), counted, uncounted);
    }

    private CountedReview counted(Review review, ReviewSheet sheet) {
        return new CountedReview(
                seat(review).getPseudonym(),
                application(review).getPseudonym(),
                round.getTerms().sheet().scores(sheet.entries()),
                sheet.recommendation());
    }

    static Set<String> names(Collection<RoundApplication> applications) {
        return applications.stream().map(RoundApplication::getPseudonym).collect(Collectors.toSet());
    }
}
