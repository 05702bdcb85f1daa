package io.stoa.experts.affinity;

/**
 * How well one reviewer fits one application.
 *
 * @param reviewer the reviewer
 * @param application the application
 * @param affinity from 0 to 1
 */
public record AffinityPair(String reviewer, String application, double affinity) {}
