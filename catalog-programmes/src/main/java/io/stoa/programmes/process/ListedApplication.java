package io.stoa.programmes.process;

/**
 * What a public list says of an application; it names no person.
 *
 * @param number its number
 * @param title its title
 * @param organisation the lead applicant
 * @param theme the code of its theme
 */
public record ListedApplication(String number, String title, String organisation, String theme) {}
