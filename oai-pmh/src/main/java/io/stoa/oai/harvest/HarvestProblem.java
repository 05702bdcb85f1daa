package io.stoa.oai.harvest;

/**
 * A record that could not be kept.
 *
 * @param page the number of its page in the list, from 1
 * @param identifier its identifier as far as it has one
 * @param code what is wrong: {@code no-identifier}, {@code long-identifier}, {@code bad-datestamp}, {@code no-metadata}
 */
public record HarvestProblem(int page, String identifier, String code) {}
