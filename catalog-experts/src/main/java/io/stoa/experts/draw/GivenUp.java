package io.stoa.experts.draw;

/**
 * What the record says of a commitment or panel that was given up.
 *
 * @param reason why
 */
record GivenUp(String reason) {}
