package io.stoa.experts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody works or worked 任职.
 *
 * @param organisation the employer's name
 * @param organisationId the employer's id here, or null if it is not registered
 * @param department the department 院系, or null
 * @param position the position 职务, or null
 * @param from the first day, or null if unknown
 * @param until the last day, or null while it lasts
 */
public record Employment(
        @NotBlank @Size(max = 300) String organisation,
        @Nullable @Size(max = 36) String organisationId,
        @Nullable @Size(max = 200) String department,
        @Nullable @Size(max = 200) String position,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /**
     * An employment whose department is not known.
     *
     * @param organisation the employer's name
     * @param organisationId the employer's id here, or null if it is not registered
     * @param position the position 职务, or null
     * @param from the first day, or null if unknown
     * @param until the last day, or null while it lasts
     */
    public Employment(
            String organisation,
            @Nullable String organisationId,
            @Nullable String position,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        this(organisation, organisationId, null, position, from, until);
    }

    /**
     * Whether it lasts on a day.
     *
     * @param day the day
     * @return true if it has begun and has not ended
     */
    public boolean isOn(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
    }
}
