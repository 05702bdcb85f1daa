package io.stoa.experts.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draw and the panel that came of it, for those who run or supervise it. It holds ids only; what an erased expert was called
 * is gone, and the panel can still be told and replayed.
 *
 * @param id its id
 * @param version its version
 * @param organiserId the organisation that runs the panel
 * @param purpose what the panel is for
 * @param attempt which draw for this purpose it is, from 1; refused, abandoned and discarded ones count
 * @param previousId the draw for this purpose before it, or null
 * @param panelId the draw whose vacant seats it fills, or null if it drew a panel of its own
 * @param state where it stands
 * @param reason why it was drawn
 * @param day the day on which the panel meets
 * @param poolSize how many could be drawn
 * @param fingerprint SHA-256 of what was committed before the seed was made, 64 hexadecimal digits
 * @param seed the seed, 64 hexadecimal digits, or null before there is one
 * @param seats the seats; for a draw that fills vacant ones, those it was to fill
 * @param standIns the stand-ins
 * @param supplements the draws that fill vacant seats of this one
 * @param committedAt when the pool was committed
 * @param drawnAt when it was drawn, or null
 */
public record DrawView(
        String id,
        long version,
        String organiserId,
        String purpose,
        int attempt,
        @Nullable String previousId,
        @Nullable String panelId,
        DrawState state,
        String reason,
        LocalDate day,
        int poolSize,
        String fingerprint,
        @Nullable String seed,
        List<SeatView> seats,
        List<StandInView> standIns,
        List<String> supplements,
        Instant committedAt,
        @Nullable Instant drawnAt) {

    /**
     * Copies the lists.
     *
     * @param id its id
     * @param version its version
     * @param organiserId the organisation that runs the panel
     * @param purpose what the panel is for
     * @param attempt which draw for this purpose it is
     * @param previousId the draw for this purpose before it, or null
     * @param panelId the draw whose vacant seats it fills, or null
     * @param state where it stands
     * @param reason why it was drawn
     * @param day the day on which the panel meets
     * @param poolSize how many could be drawn
     * @param fingerprint SHA-256 of what was committed
     * @param seed the seed, or null
     * @param seats the seats
     * @param standIns the stand-ins
     * @param supplements the draws that fill vacant seats of this one
     * @param committedAt when the pool was committed
     * @param drawnAt when it was drawn, or null
     */
    public DrawView {
        seats = List.copyOf(seats);
        standIns = List.copyOf(standIns);
        supplements = List.copyOf(supplements);
    }

    /**
     * {@return who sits on the panel, by stratum and seat; vacant seats are left out}
     */
    public List<String> members() {
        return seats.stream()
                .map(SeatView::expertId)
                .flatMap(java.util.stream.Stream::ofNullable)
                .toList();
    }

    /**
     * {@return whether every seat is held}
     */
    public boolean isComplete() {
        return state == DrawState.DRAWN && members().size() == seats.size();
    }
}
