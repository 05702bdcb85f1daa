package io.stoa.programmes.application;

import io.stoa.core.access.Action;
import io.stoa.core.error.Violation;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import java.io.InputStream;
import java.util.List;

/**
 * Applications as applicants work on them 项目申报. Every save keeps a version; what was submitted stays as it was.
 *
 * <p>Besides what is named below, every call on an existing application throws
 * {@link io.stoa.core.error.NotFoundException} if there is none or the caller may not see it, and every change
 * {@link io.stoa.core.error.ConflictException} if its version is not the one given.
 */
public interface Applications {

    /** The kind of an application. */
    String KIND = "application";

    /** Begins an application; by default everybody may who is signed in. */
    Action APPLY = new Action("application.apply");

    /** Works on an application; by default the applicant may. */
    Action OWN = new Action("application.own");

    /**
     * Begins an application to a call that receives applications.
     *
     * @param callId the call
     * @param draft what is known so far
     * @return the application, a draft
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.RuleViolationException if the call does not receive applications now
     */
    ApplicantView begin(String callId, ApplicationDraft draft);

    /**
     * Saves a draft, or one that was returned for completion, as a new version.
     *
     * @param id the application
     * @param version its version as the caller knows it
     * @param draft the whole new content, attachments aside
     * @return the application; nothing changes if the content is the same
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.RuleViolationException if it is neither a draft nor returned
     */
    ApplicantView save(String id, long version, ApplicationDraft draft);

    /**
     * Attaches a file, as a new version.
     *
     * @param id the application
     * @param version its version as the caller knows it
     * @param upload the file
     * @return the application
     * @throws io.stoa.core.error.RuleViolationException if the call knows no such kind, has enough of it, or the
     *     application is neither a draft nor returned
     * @throws io.stoa.core.error.UnreadableInputException if the file is too large, empty, of another type than the
     *     kind accepts, or not what it is said to be
     */
    ApplicantView attach(String id, long version, AttachmentUpload upload);

    /**
     * Takes a file off, as a new version.
     *
     * @param id the application
     * @param version its version as the caller knows it
     * @param attachmentId the attachment
     * @return the application
     * @throws io.stoa.core.error.NotFoundException if it has no such attachment
     */
    ApplicantView detach(String id, long version, String attachmentId);

    /**
     * What stands against submitting an application now: what is missing 完整性检查, the rules of the call, the time.
     *
     * @param id the application
     * @return the violations; empty if it could be submitted
     */
    List<Violation> check(String id);

    /**
     * Hands an application in, for the first time or after completion. The time of the database's row decides: at the
     * call's closing it is too late.
     *
     * @param id the application
     * @param version its version as the caller knows it
     * @return the application with its number
     * @throws io.stoa.core.error.RuleViolationException if {@link #check} finds something
     * @throws io.stoa.core.error.ConflictException if an equal application was submitted at the same moment
     */
    ApplicantView submit(String id, long version);

    /**
     * Takes an application back, until a decision is proposed 撤回.
     *
     * @param id the application
     * @param version its version as the caller knows it
     * @param reason why, 1 to 1000 characters
     * @return the application
     */
    ApplicantView withdraw(String id, long version, String reason);

    /**
     * The own application.
     *
     * @param id the application
     * @return the view
     */
    ApplicantView view(String id);

    /**
     * The caller's own applications, the latest first.
     *
     * @param page which page
     * @return the page
     */
    Page<ApplicantView> own(PageRequest page);

    /**
     * The versions of the own application.
     *
     * @param id the application
     * @return the versions, the first first
     */
    List<ApplicationVersionView> versions(String id);

    /**
     * A version of the own application.
     *
     * @param id the application
     * @param number the number of the version
     * @return what it says
     */
    ApplicationContent content(String id, int number);

    /**
     * Opens a file of the own application.
     *
     * @param id the application
     * @param attachmentId the attachment
     * @return its bytes, to be closed by the caller
     */
    InputStream open(String id, String attachmentId);
}
