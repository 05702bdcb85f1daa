package io.stoa.instruments.assessment;

import java.time.LocalDate;
import java.util.List;

/**
 * The assessment of an organisation: that of its instruments together. Rates are of sums, not means of rates.
 *
 * @param organisationId the organisation
 * @param year the year
 * @param rulesFrom since when the rules applied are in force
 * @param use how much was done with all its instruments
 * @param score the score
 * @param instruments what it is made of: the assessment of each instrument, by id
 */
public record OrganisationAssessment(
        String organisationId,
        int year,
        LocalDate rulesFrom,
        YearOfUse use,
        Score score,
        List<InstrumentAssessment> instruments) {

    /**
     * Copies the instruments.
     *
     * @param organisationId the organisation
     * @param year the year
     * @param rulesFrom since when the rules are in force
     * @param use how much was done
     * @param score the score
     * @param instruments the assessment of each instrument
     */
    public OrganisationAssessment {
        instruments = List.copyOf(instruments);
    }
}
