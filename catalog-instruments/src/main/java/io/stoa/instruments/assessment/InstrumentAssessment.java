package io.stoa.instruments.assessment;

import io.stoa.instruments.InstrumentRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of an instrument.
 *
 * @param instrumentId the instrument
 * @param title its name
 * @param providerId the organisation that provides it
 * @param range general or special purpose, or null
 * @param year the year, by the clock of its facility
 * @param rulesFrom since when the rules applied are in force
 * @param use how much was done
 * @param score the score
 */
public record InstrumentAssessment(
        String instrumentId,
        String title,
        String providerId,
        @Nullable InstrumentRange range,
        int year,
        LocalDate rulesFrom,
        YearOfUse use,
        Score score) {}
