package io.stoa.programmes.review;

import io.stoa.programmes.review.SecretaryRoundView.Judged;
import io.stoa.programmes.review.SecretaryRoundView.Progress;
import io.stoa.programmes.review.SecretaryRoundView.Seat;
import io.stoa.programmes.review.schedule.Timetable;
import java.util.List;

/** Makes the secretary's view of a round. */
final class SecretaryPages {

    private SecretaryPages() {}

    static SecretaryRoundView of(RoundFile file) {
        ReviewRound round = file.round();
        Timetable timetable = round.getTimetable();
        return new SecretaryRoundView(
                round.getId(),
                round.getVersion(),
                round.getCallId(),
                round.getNumber(),
                round.getMode(),
                round.getState(),
                round.getDeadline(),
                round.getTerms(),
                round.getPanel(),
                file.seats().stream().map(SecretaryPages::seat).toList(),
                file.applications().stream().map(each -> judged(file, each)).toList(),
                timetable == null ? List.of() : timetable.slots(),
                round.getOrderSeed(),
                round.getOutcome());
    }

    private static Seat seat(PanelSeat seat) {
        return new Seat(
                seat.getExpertId(),
                seat.getPseudonym(),
                seat.isOutOfTown(),
                seat.isChair(),
                seat.getState(),
                seat.getReason());
    }

    private static Judged judged(RoundFile file, RoundApplication application) {
        List<Progress> reviews = file.reviews().stream()
                .filter(review -> review.getEntryId().equals(application.getId()))
                .map(review -> new Progress(file.seat(review).getPseudonym(), review.getState(), review.getExcuse()))
                .toList();
        return new Judged(
                application.getApplicationId(), application.getPseudonym(), reviews, application.getHiddenFiles());
    }
}
