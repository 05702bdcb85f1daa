package io.stoa.programmes.process;

import java.math.BigDecimal;

/**
 * The result of an application, as it is published.
 *
 * @param number its number
 * @param title its title
 * @param organisation the lead applicant
 * @param theme the code of its theme
 * @param rank its rank in its theme, from 1; equal where equally good
 * @param score its score over all rounds
 */
public record EvaluatedApplication(
        String number, String title, String organisation, String theme, int rank, BigDecimal score) {}
