package io.stoa.programmes.application;

/**
 * What everybody sees of an accepted application.
 *
 * @param number its number
 * @param title its title
 * @param organisation the lead applicant
 * @param theme the code of its theme
 */
public record PublicView(String number, String title, String organisation, String theme) {}
