package io.stoa.instruments.sample;

import io.stoa.core.access.Action;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes in samples and hands out results 送样检测; {@link SampleState} shows what can happen to a request and who may do
 * it. Requester and keepers are told of each other's steps.
 *
 * <p>Besides what is named below, every call about a request throws {@link io.stoa.core.error.NotFoundException} if there
 * is none or the caller may not see it, {@link io.stoa.core.error.AccessDeniedException} if the caller may not do this,
 * {@link io.stoa.core.error.ConflictException} if its version is not the one given, and
 * {@link io.stoa.core.error.RuleViolationException} if its state does not allow it.
 */
public interface SampleDesk {

    /** The kind of requests in references and audit lines. */
    String KIND = "sample-request";

    /** Sends a request in. */
    Action SUBMIT = new Action("sample.submit");

    /** Sees a request and its results. */
    Action READ = new Action("sample.read");

    /** Revises and withdraws a request; by default only who sent it in may. */
    Action OWN = new Action("sample.own");

    /** Looks after requests and their order. */
    Action HANDLE = new Action("sample.handle");

    /** Closes a request. */
    Action CLOSE = new Action("sample.close");

    /**
     * Sends a request in.
     *
     * @param draft the request
     * @return the request
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.RuleViolationException if the results are wanted by a day that has passed, or an account
     *     is named by somebody without an organisation
     */
    SampleView submit(SampleDraft draft);

    /**
     * Changes a returned request and sends it in again. The instrument stays.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param draft its whole new content
     * @return the request
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     */
    SampleView revise(String id, long version, SampleDraft draft);

    /**
     * Accepts a request. It goes to the end of the queue.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @return the request
     */
    SampleView accept(String id, long version);

    /**
     * Sends a request back.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param reason why, 1 to 1000 characters
     * @return the request
     */
    SampleView returnForChanges(String id, long version, String reason);

    /**
     * Notes that the samples have arrived.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @return the request
     */
    SampleView receive(String id, long version);

    /**
     * Notes that the analysis has begun. The request leaves the queue.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @return the request
     */
    SampleView begin(String id, long version);

    /**
     * Delivers results. Where the request names an account and a rate per sample is in force, the samples are charged.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param results the files, at most 50; none if the results went another way
     * @return the request with its files
     * @throws io.stoa.core.error.UnreadableInputException if a file is not what it says, or is too large
     * @throws io.stoa.core.error.UsageException if there are files and the host gave the platform no file store
     */
    SampleView deliver(String id, long version, List<ResultUpload> results);

    /**
     * Closes a request whose results were delivered.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @return the request
     */
    SampleView close(String id, long version);

    /**
     * Withdraws a request before its analysis.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param reason why, at most 1000 characters, or null
     * @return the request
     */
    SampleView withdraw(String id, long version, @Nullable String reason);

    /**
     * Moves a request in the queue of its instrument.
     *
     * @param id the request
     * @param beforeId the request that is to come after it, or null for the end of the queue
     * @return the queue
     * @throws io.stoa.core.error.RuleViolationException if one of the two does not stand in the same queue
     */
    List<SampleView> moveBefore(String id, @Nullable String beforeId);

    /**
     * The queue of an instrument, for its keepers.
     *
     * @param instrumentId the instrument
     * @return the requests that wait for analysis, the next first; at most 1000
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, or the caller may not see it
     * @throws io.stoa.core.error.AccessDeniedException if the caller does not keep it
     */
    List<SampleView> queue(String instrumentId);

    /**
     * The requests for an instrument, the newest first: to keepers all, to others their own.
     *
     * @param instrumentId the instrument
     * @param page which page
     * @return the page
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, or the caller may not see it
     */
    Page<SampleView> list(String instrumentId, PageRequest page);

    /**
     * A request, for its requester and the keepers.
     *
     * @param id the request
     * @return the request
     */
    SampleView view(String id);

    /**
     * Opens a file with results, for the requester and the keepers.
     *
     * @param id the request
     * @param sha256 the file's hash
     * @return its bytes, to be closed by the caller
     */
    InputStream openResult(String id, String sha256);
}
