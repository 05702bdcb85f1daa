package io.stoa.experts.draw;

/**
 * What the record says of a drawn panel.
 *
 * @param seed the seed
 * @param outcome who was drawn
 */
record DrawnPanel(String seed, DrawOutcome outcome) {}
