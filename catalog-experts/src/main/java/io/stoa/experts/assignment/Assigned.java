package io.stoa.experts.assignment;

/**
 * One reviewer of one application.
 *
 * @param reviewer the reviewer
 * @param application the application
 * @param affinity how well they fit
 */
public record Assigned(String reviewer, String application, double affinity) {}
