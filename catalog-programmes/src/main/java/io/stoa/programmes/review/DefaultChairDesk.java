package io.stoa.programmes.review;

import io.stoa.core.ModuleContext;

final class DefaultChairDesk implements ChairDesk {

    private final ModuleContext context;
    private final RoundBook book;
    private final PanelDoor door;

    DefaultChairDesk(ModuleContext context, RoundBook book, PanelDoor door) {
        this.context = context;
        this.book = book;
        this.door = door;
    }

    @Override
    public ChairRoundView view(String roundId) {
        return context.transactions().required(em -> {
            ReviewRound round = book.find(em, roundId);
            PanelSeat seat = door.seat(em, round, CHAIR);
            if (!seat.isChair() || seat.getState() != SeatState.ACCEPTED) {
                throw RoundBook.notFound(roundId);
            }
            return door.pages(em, round).chair(seat);
        });
    }
}
