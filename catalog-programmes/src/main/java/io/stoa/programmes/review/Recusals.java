package io.stoa.programmes.review;

/** What recusing does to a round whose row is locked. */
final class Recusals {

    private Recusals() {}

    static void fromApplication(RoundFile file, PanelSeat seat, RoundApplication application, String reason) {
        Review review = file.review(seat, application);
        if (review == null || review.isExcused()) {
            throw RoundBook.refused(
                    "programmes.round.does-not-judge",
                    "seat",
                    seat.getPseudonym(),
                    "application",
                    application.getPseudonym());
        }
        review.excuse(reason);
        endDiscussionIfShort(file);
    }

    static void fromRound(RoundFile file, PanelSeat seat, SeatState state, String reason) {
        seat.moveTo(state, reason);
        seat.chairs(false);
        file.active(seat).forEach(review -> review.excuse(reason));
        endDiscussionIfShort(file);
    }

    /** Whoever comes in as a replacement must not see the scores of others before the own ones are in. */
    private static void endDiscussionIfShort(RoundFile file) {
        boolean isShort = file.applications().stream().anyMatch(each -> file.lacking(each) > 0);
        if (file.round().getState() == RoundState.DISCUSSION && isShort) {
            file.round().moveTo(RoundState.REVIEWING);
        }
    }
}
