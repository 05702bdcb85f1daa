package io.stoa.literature.delivery;

import io.stoa.core.access.Action;
import io.stoa.core.error.Violation;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Document delivery at the requesting library 文献传递（请求馆）: patrons ask, the desk verifies, and the request goes from
 * supplier to supplier until one delivers. {@link RequestAction} has the table of states.
 *
 * <pre>{@code
 * PatronView asked = requests.submit(
 *         DeliveryDraft.ofWork(library, workId, ServiceType.COPY, "2026-1").ofPages(12));
 * platform.runDue();                      // sends the message; the host's scheduler does it
 * requests.view(asked.id()).state();      // SENT, and in the end RECEIVED: links.create(asked.id())
 * }</pre>
 */
public interface DeliveryRequests {

    /** The kind of requests in audit lines. */
    String KIND = "delivery-request";

    /** The name of the rule set with the {@link DeliveryTariff}. */
    String TARIFF = "delivery-tariff";

    /** The name of the rule set with the {@link FairUseDeclaration}. */
    String FAIR_USE = "delivery-fair-use";

    /** Asks for a document; by default people of the library may. */
    Action SUBMIT = new Action("delivery.submit");

    /** Reads a request without the patron's name; by default the patron and the library's librarians may. */
    Action READ = new Action("delivery.read");

    /** Decides on a request for the patron: cancels, renews, accepts a condition; by default as {@link #READ}. */
    Action DECIDE = new Action("delivery.decide");

    /** Runs the desk and reads who the patron is; by default the library's librarians may. */
    Action HANDLE = new Action("delivery.handle");

    /** Approves requests over an account's limit; by default the library's approvers may, but not their own. */
    Action APPROVE = new Action("delivery.approve");

    /**
     * Asks for a document 提交申请. A work of the catalogue goes to the first supplier at once, or to the approver where
     * it is over the limit of its account; what is described waits for the desk.
     *
     * @param draft the request
     * @return the request
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.RuleViolationException if a rule of {@link #check} stands against it
     * @throws io.stoa.core.error.NotFoundException if there is no such work, or no declaration of fair use is in force
     */
    PatronView submit(DeliveryDraft draft);

    /**
     * What stands against a request, without making it: the declaration of fair use, the day by which it is wanted,
     * what is wanted, the account and its quota.
     *
     * @param draft the request
     * @return every rule that is broken; empty if none is
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     */
    List<Violation> check(DeliveryDraft draft);

    /**
     * What a request would cost at a member library 费用估算.
     *
     * @param draft the request
     * @return the price by the tariff in force, or null if it names none
     */
    @Nullable
    Amount estimate(DeliveryDraft draft);

    /**
     * A request as its patron sees it.
     *
     * @param id the request
     * @return the view
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not read it
     */
    PatronView view(String id);

    /**
     * A request with its patron and the suppliers that were asked.
     *
     * @param id the request
     * @return the view
     * @throws io.stoa.core.error.NotFoundException if there is none
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not run the desk
     */
    DeskView deskView(String id);

    /**
     * The caller's own requests.
     *
     * @param page which page
     * @return the requests, the newest first
     */
    Page<PatronView> mine(PageRequest page);

    /**
     * The requests of a library.
     *
     * @param libraryId the library
     * @param state only those in this state, or null for all
     * @param page which page
     * @return the requests, the newest first, without their patrons
     */
    Page<PatronView> list(String libraryId, @Nullable RequestState state, PageRequest page);

    /**
     * Takes a described request after it was looked up 核验.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param workId the work in the union catalogue, which makes its holders suppliers; or null
     * @param item the description as it is verified
     * @param pages about how many pages, or null
     * @return the request
     */
    PatronView verify(String id, long version, @Nullable String workId, WantedItem item, @Nullable Integer pages);

    /**
     * Refuses a described request 拒绝.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param reason why, at most 1,000 characters
     * @return the request
     */
    PatronView reject(String id, long version, String reason);

    /**
     * Lets a request out that is over the limit of its account 批准.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @return the request
     */
    PatronView approve(String id, long version);

    /**
     * Does not let it out 不批准.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param reason why, at most 1,000 characters
     * @return the request
     */
    PatronView disapprove(String id, long version, String reason);

    /**
     * Accepts the supplier's condition and asks it again 接受条件.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @return the request
     * @throws io.stoa.core.error.RuleViolationException if the account's quota does not suffice for what is offered
     */
    PatronView acceptCondition(String id, long version);

    /**
     * Rejects the supplier's condition and asks the next supplier 拒绝条件.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @return the request
     */
    PatronView rejectCondition(String id, long version);

    /**
     * Cancels a request 取消; where a supplier is at work, it is asked and may refuse.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param reason why, or null
     * @return the request
     */
    PatronView cancel(String id, long version, @Nullable String reason);

    /**
     * Gives a supplier up that does not answer, and asks the next 转下一家.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @return the request
     */
    PatronView giveUpSupplier(String id, long version);

    /**
     * Takes in what a supplier has sent 到馆登记; the account is charged.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param file the file of a copy that came another way, or null
     * @return the request
     */
    PatronView receive(String id, long version, @Nullable DocumentUpload file);

    /**
     * Asks the supplier to renew a loan 续借.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @return the request
     */
    PatronView renew(String id, long version);

    /**
     * Sends a loan back 归还.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @return the request
     */
    PatronView sendBack(String id, long version);

    /**
     * Ends a request whose copy the patron has 办结.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @return the request
     */
    PatronView close(String id, long version);

    /**
     * Writes a note to the supplier 留言.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param note the note, at most 1,000 characters
     * @return the request
     */
    PatronView note(String id, long version, String note);
}
