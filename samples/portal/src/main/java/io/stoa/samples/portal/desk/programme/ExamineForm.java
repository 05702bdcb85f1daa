package io.stoa.samples.portal.desk.programme;

import org.jspecify.annotations.Nullable;

/**
 * What the formal check of an application may come with.
 *
 * @param version the version of the application as the page showed it
 * @param reason why
 * @param days how many working days the applicant has to complete it, or null
 */
record ExamineForm(long version, String reason, @Nullable Integer days) {

    /** Empty fields of a form come as empty texts. */
    ExamineForm {
        reason = reason == null ? "" : reason;
    }
}
