package io.stoa.programmes.application;

/**
 * All that the review needs to know of an accepted application: for conflicts, for affinity, and to make blind views. It holds personal data and is never handed on.
 *
 * @param id the id
 * @param callId the call
 * @param number its number
 * @param applicantId the id of the caller who applies
 * @param content the version that was submitted
 */
public record ReviewedApplicationRecord(
        String id, String callId, String number, String applicantId, ApplicationContent content) {}
