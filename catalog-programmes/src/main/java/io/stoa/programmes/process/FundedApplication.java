package io.stoa.programmes.process;

/**
 * An application that is funded, as it is published.
 *
 * @param number its number
 * @param title its title
 * @param organisation the lead applicant
 * @param theme the code of its theme
 * @param amount what it is given, in minor units
 */
public record FundedApplication(String number, String title, String organisation, String theme, long amount) {}
