package io.stoa.programmes.review;

import io.stoa.core.time.TimeSlot;
import io.stoa.programmes.Call;
import io.stoa.programmes.review.ChairRoundView.Discussed;
import io.stoa.programmes.review.ReviewerRoundView.Task;
import io.stoa.programmes.review.schedule.DefenceSlot;
import io.stoa.programmes.review.schedule.Timetable;
import io.stoa.programmes.review.score.Ranking;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the views of a panel's members: everything in them goes by pseudonym, and is in the order of the pseudonyms. */
final class PanelPages {

    private final RoundFile file;
    private final Call call;
    private final List<PanelRemark> remarks;

    PanelPages(RoundFile file, Call call, List<PanelRemark> remarks) {
        this.file = file;
        this.call = call;
        this.remarks = remarks;
    }

    ReviewerRoundView reviewer(PanelSeat seat, Instant now) {
        ReviewRound round = file.round();
        List<Task> tasks = new ArrayList<>();
        if (seat.getState() == SeatState.ACCEPTED) {
            for (RoundApplication application : file.applications()) {
                Review own = file.review(seat, application);
                if (own != null && !own.isExcused()) {
                    tasks.add(task(application, own));
                }
            }
        }
        return new ReviewerRoundView(
                round.getId(),
                call.getTitles(),
                call.getTerms(),
                round.getMode(),
                round.getState() == RoundState.REVIEWING && now.isBefore(round.getDeadline()),
                round.getState() == RoundState.DISCUSSION,
                round.getDeadline(),
                round.getTerms().sheet(),
                round.getTerms().asksRecommendation(),
                seat.getPseudonym(),
                seat.getState(),
                tasks);
    }

    private Task task(RoundApplication application, Review own) {
        boolean shares = file.isShown() && file.round().getTerms().sharesScores();
        ReviewSheet sheet = own.getSheet();
        return new Task(
                application.getPseudonym(),
                application.getContent(),
                own.getVersion(),
                own.getState(),
                sheet,
                sheet == null || own.getState() != ReviewState.FINAL ? null : total(sheet),
                hearing(application),
                shares ? reviews(application, own) : List.of(),
                remarks(application));
    }

    private @Nullable TimeSlot hearing(RoundApplication application) {
        Timetable timetable = file.round().getTimetable();
        return timetable == null
                ? null
                : timetable.slots().stream()
                        .filter(slot -> slot.application().equals(application.getPseudonym()))
                        .findFirst()
                        .map(DefenceSlot::slot)
                        .orElse(null);
    }

    /** All applications but those that the chair recused from. */
    ChairRoundView chair(PanelSeat seat) {
        ReviewRound round = file.round();
        RoundOutcome outcome = round.getOutcome();
        return new ChairRoundView(
                round.getId(),
                call.getTitles(),
                call.getTerms(),
                round.getMode(),
                round.getState(),
                round.getDeadline(),
                file.applications().stream()
                        .filter(application -> !isExcused(file.review(seat, application)))
                        .map(this::discussed)
                        .toList(),
                outcome != null ? outcome.ranking() : preview());
    }

    /** What is withdrawn is left out at the closing only: the chair is not told of it before. */
    private @Nullable Ranking preview() {
        return file.isShown()
                ? file.outcome(RoundFile.names(file.applications())).ranking()
                : null;
    }

    private static boolean isExcused(@Nullable Review review) {
        return review != null && review.isExcused();
    }

    private Discussed discussed(RoundApplication application) {
        return new Discussed(
                application.getPseudonym(),
                application.getContent(),
                file.isShown() ? reviews(application, null) : List.of(),
                remarks(application));
    }

    private List<PeerReview> reviews(RoundApplication application, @Nullable Review own) {
        List<PeerReview> reviews = new ArrayList<>();
        for (Review review : file.active(application)) {
            ReviewSheet sheet = review.getSheet();
            if (review != own && review.getState() == ReviewState.FINAL && sheet != null) {
                reviews.add(new PeerReview(file.seat(review).getPseudonym(), sheet, total(sheet)));
            }
        }
        return reviews;
    }

    private List<RemarkView> remarks(RoundApplication application) {
        if (!file.isShown()) {
            return List.of();
        }
        List<RemarkView> shown = new ArrayList<>();
        for (PanelRemark remark : remarks) {
            if (remark.getEntryId().equals(application.getId())) {
                shown.add(new RemarkView(speaker(remark), remark.getText()));
            }
        }
        return shown;
    }

    private String speaker(PanelRemark remark) {
        return file.seats().stream()
                .filter(seat -> seat.getId().equals(remark.getSeatId()))
                .map(PanelSeat::getPseudonym)
                .findFirst()
                .orElse("");
    }

    private BigDecimal total(ReviewSheet sheet) {
        return file.round()
                .getTerms()
                .sheet()
                .total(file.round().getTerms().sheet().scores(sheet.entries()));
    }
}
