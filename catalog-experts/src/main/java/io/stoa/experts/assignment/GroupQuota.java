package io.stoa.experts.assignment;

/**
 * The fewest reviewers of an application that must come from a group, such as one from out of town 异地.
 *
 * @param group the group
 * @param atLeast how many, at least 1 and at most the application's demand
 */
public record GroupQuota(String group, int atLeast) {}
