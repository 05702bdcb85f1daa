package io.stoa.programmes.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * When and where an applicant's place is inspected, and by whom 考察安排.
 *
 * @param date the day of the visit
 * @param place where it is, 1 to 300 characters
 * @param inspectors the members of the panel who go, by pseudonym, 1 to 50
 */
public record SiteVisitPlan(
        @NotNull LocalDate date,
        @NotBlank @Size(max = 300) String place,
        @Size(min = 1, max = 50) List<@NotBlank String> inspectors) {

    /**
     * Copies the list and takes an absent one for empty.
     *
     * @param date the day of the visit
     * @param place where it is
     * @param inspectors the members of the panel who go
     */
    public SiteVisitPlan {
        inspectors = inspectors == null ? List.of() : List.copyOf(inspectors);
    }
}
