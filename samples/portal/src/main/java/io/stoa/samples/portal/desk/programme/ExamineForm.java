package io.stoa.samples.portal.desk.programme;

/**
 * What the formal check of an application may come with.
 *
 * @param version the version of the application as the page showed it
 * @param reason why
 * @param days how many working days the applicant has to complete it
 */
record ExamineForm(long version, String reason, int days) {

    /** Empty fields of a form come as empty texts. */
    ExamineForm {
        reason = reason == null ? "" : reason;
    }
}
