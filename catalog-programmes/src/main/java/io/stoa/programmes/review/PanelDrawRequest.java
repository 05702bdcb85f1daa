package io.stoa.programmes.review;

import io.stoa.experts.draw.PoolCriteria;
import io.stoa.experts.draw.Stratum;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the panel of a round is drawn 抽取要求. Its members judge every application of the round that they have no conflict with.
 *
 * @param reason why the panel is drawn, kept in the record of draws
 * @param day the day on which the panel meets
 * @param strata the strata, with their seats and stand-ins
 * @param mostPerEmployer at most so many seats for people of one employer, or null
 * @param outOfTown the fewest seats for experts from outside of the call's city, or 0
 * @param mostPerYear nobody is drawn who held so many seats within the year, or null
 * @param mayLeaveRoom whether experts with conflicts may be drawn, who then leave the room for the applications concerned; if
 *     not, whoever has a conflict with any of the round's applications is left out of the pool
 */
public record PanelDrawRequest(
        @NotBlank @Size(max = 1000) String reason,
        @NotNull LocalDate day,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Stratum> strata,
        @Nullable @Min(1) @Max(1000) Integer mostPerEmployer,
        @Min(0) @Max(1000) int outOfTown,
        @Nullable @Min(1) @Max(1000) Integer mostPerYear,
        boolean mayLeaveRoom) {

    /**
     * Copies the list and takes an absent one for empty.
     *
     * @param reason why the panel is drawn
     * @param day the day on which the panel meets
     * @param strata the strata
     * @param mostPerEmployer at most so many seats of one employer
     * @param outOfTown the fewest seats for experts from elsewhere
     * @param mostPerYear nobody is drawn who held so many seats
     * @param mayLeaveRoom whether experts with conflicts may be drawn
     */
    public PanelDrawRequest {
        strata = strata == null ? List.of() : List.copyOf(strata);
    }

    /**
     * A draw from all published experts without conflicts.
     *
     * @param reason why the panel is drawn
     * @param day the day on which the panel meets
     * @param seats how many seats there are
     * @param standIns how many stand-ins are drawn after them
     * @return the request
     */
    public static PanelDrawRequest of(String reason, LocalDate day, int seats, int standIns) {
        return new PanelDrawRequest(
                reason, day, List.of(new Stratum("panel", PoolCriteria.any(), seats, standIns)), null, 0, null, false);
    }
}
