package io.stoa.experts.draw;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the record says of a committed draw. The candidates are kept apart, under the hashes of their lines.
 *
 * @param algorithm the algorithm
 * @param purpose what the panel is for
 * @param attempt which draw for the purpose it is
 * @param previousId the draw before it, or null
 * @param panelId the draw whose vacant seats it fills, or null
 * @param reason why it is drawn
 * @param day the day on which the panel meets
 * @param plan the plan, its strata without candidates
 * @param pools the hashes of the strata's candidates
 * @param seats which seats are drawn for, by stratum and number
 * @param fingerprint the fingerprint of the whole plan
 * @param request SHA-256 of the request's canonical JSON
 */
record CommittedDraw(
        String algorithm,
        String purpose,
        int attempt,
        @Nullable String previousId,
        @Nullable String panelId,
        String reason,
        LocalDate day,
        DrawPlan plan,
        List<String> pools,
        List<SeatNumber> seats,
        String fingerprint,
        String request) {

    CommittedDraw {
        pools = pools == null ? List.of() : List.copyOf(pools);
        seats = seats == null ? List.of() : List.copyOf(seats);
    }
}
