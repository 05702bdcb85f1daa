package io.stoa.programmes.application;

import io.stoa.core.access.Action;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import java.io.InputStream;

/**
 * Applications as the office works on them that made the call 受理. Every call on an existing application throws
 * {@link io.stoa.core.error.NotFoundException} if there is none or the caller may not see it, and every change
 * {@link io.stoa.core.error.ConflictException} if its version is not the one given.
 */
public interface ApplicationDesk {

    /** Examines applications; by default secretaries and staff of the organisation that makes the call may. */
    Action EXAMINE = new Action("application.examine");

    /** Reads who applies; by default chairs, secretaries and staff of the organisation that makes the call may. */
    Action READ_APPLICANTS = new Action("application.read-applicants");

    /**
     * An application in full.
     *
     * @param id the application; not a draft
     * @return the view
     */
    SecretaryView view(String id);

    /**
     * The applications of a call, by number.
     *
     * @param query which
     * @param page which page
     * @return the page
     */
    Page<SecretaryView> list(ApplicationQuery query, PageRequest page);

    /**
     * Opens a file of an application.
     *
     * @param id the application; not a draft
     * @param attachmentId the attachment
     * @return its bytes, to be closed by the caller
     */
    InputStream open(String id, String attachmentId);

    /**
     * Sends a submitted application back for completion 补正.
     *
     * @param id the application
     * @param version its version as the caller knows it
     * @param reason what is to be completed, 1 to 1000 characters
     * @param workingDays how many working days the applicant has, 1 to 60, from tomorrow
     * @return the application
     */
    SecretaryView returnForCompletion(String id, long version, String reason, int workingDays);

    /**
     * Accepts a submitted application for review 受理.
     *
     * @param id the application
     * @param version its version as the caller knows it
     * @return the application
     */
    SecretaryView accept(String id, long version);

    /**
     * Refuses a submitted application, or a returned one whose time for completion is over 不予受理.
     *
     * @param id the application
     * @param version its version as the caller knows it
     * @param reason why, 1 to 1000 characters
     * @return the application
     */
    SecretaryView refuse(String id, long version, String reason);

    /**
     * Notes that a funded project is completed, so that it no longer takes up a place of its leader 结题.
     *
     * @param id the application
     * @param version its version as the caller knows it
     * @return the application
     */
    SecretaryView complete(String id, long version);

    /**
     * What the chair of a panel sees of the accepted applications of a call, by number.
     *
     * @param callId the call
     * @param page which page
     * @return the page
     */
    Page<ChairView> accepted(String callId, PageRequest page);

    /**
     * The public list of accepted applications 受理公示, by number.
     *
     * @param callId the call
     * @param page which page
     * @return the page; empty until the list is published
     */
    Page<PublicView> acceptanceList(String callId, PageRequest page);
}
