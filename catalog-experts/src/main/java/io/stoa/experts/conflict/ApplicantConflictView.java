package io.stoa.experts.conflict;

import java.time.LocalDate;

/**
 * What an applicant may see of a check.
 *
 * @param applicationId the application
 * @param checkedOn the day on which the rules were applied
 * @param rules the rules, which are public
 */
public record ApplicantConflictView(String applicationId, LocalDate checkedOn, ConflictRules rules) {}
