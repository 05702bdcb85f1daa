package io.stoa.experts.conflict;

/**
 * What a reviewer may see of a check.
 *
 * @param applicationId the application
 * @param barred whether to keep away from it
 */
public record ReviewerConflictView(String applicationId, boolean barred) {}
