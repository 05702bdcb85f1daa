package io.stoa.literature.delivery;

import io.stoa.core.access.Action;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Document delivery at the supplying library 文献传递（供应馆）: what other agencies request, and what the library makes of
 * it. {@link SupplyAction} has the table of states. Each method that changes something writes a message to the requester.
 */
public interface SupplyDesk {

    /** The kind of received requests in audit lines. */
    String KIND = "supply-request";

    /** Runs the desk; by default the library's librarians may. */
    Action HANDLE = new Action("supply.handle");

    /**
     * The requests that a library has received.
     *
     * @param libraryId the library
     * @param state only those in this state, or null for all
     * @param page which page
     * @return the requests, the newest first
     */
    Page<SupplierView> list(String libraryId, @Nullable SupplyState state, PageRequest page);

    /**
     * One of them.
     *
     * @param id the request
     * @return the view
     * @throws io.stoa.core.error.NotFoundException if there is none
     */
    SupplierView view(String id);

    /**
     * Says that the library expects to supply 预计可供.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param expected when it expects to send it, or null
     * @return the request
     */
    SupplierView expect(String id, long version, @Nullable Instant expected);

    /**
     * Says that the library will supply 确认供应.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param expected when it expects to send it, or null
     * @return the request
     */
    SupplierView accept(String id, long version, @Nullable Instant expected);

    /**
     * Says that the library does not supply 谢绝.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param reason why, by the standard's code list, such as {@code NotHeld}, {@code NotOnShelf}; at most 100
     *     characters
     * @param note a note, or null
     * @return the request
     */
    SupplierView decline(String id, long version, String reason, @Nullable String note);

    /**
     * Says on what condition the library would supply 附条件.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param condition the condition in words
     * @param cost for how much, or null if it is no matter of cost
     * @return the request
     */
    SupplierView setCondition(String id, long version, String condition, @Nullable Amount cost);

    /**
     * Says when the requester may ask again 稍后重试.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param reason why, by the standard's code list, such as {@code OnLoan}, {@code AtBindery}; at most 100 characters
     * @param after from when
     * @return the request
     */
    SupplierView putOff(String id, long version, String reason, Instant after);

    /**
     * Sends a copy as a file 发送全文. The requester gets a link that expires.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param file the file
     * @param pages how many pages it has, by which it is charged, or null
     * @param cost what is charged, or null for what the tariff says
     * @return the request
     * @throws io.stoa.core.error.RuleViolationException if it costs more than the requester pays: set a condition first
     */
    SupplierView sendFile(String id, long version, DocumentUpload file, @Nullable Integer pages, @Nullable Amount cost);

    /**
     * Sends a copy on paper 邮寄复印件.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param pages how many pages it has, by which it is charged, or null
     * @param cost what is charged, or null for what the tariff says
     * @return the request
     * @throws io.stoa.core.error.RuleViolationException if it costs more than the requester pays: set a condition first
     */
    SupplierView sendCopy(String id, long version, @Nullable Integer pages, @Nullable Amount cost);

    /**
     * Lends it 借出.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param barcode the barcode of the item, or null
     * @param due the last day of the loan, or null for the usual time
     * @param cost what is charged, or null for what the tariff says
     * @return the request
     * @throws io.stoa.core.error.RuleViolationException if it costs more than the requester pays: set a condition first
     */
    SupplierView lend(
            String id, long version, @Nullable String barcode, @Nullable LocalDate due, @Nullable Amount cost);

    /**
     * Answers the wish to cancel what was promised 答复取消.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param agreed whether the library cancels
     * @return the request
     */
    SupplierView answerCancel(String id, long version, boolean agreed);

    /**
     * Answers the wish to renew a loan 答复续借.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param due the new last day, or null if it is not renewed
     * @return the request
     */
    SupplierView answerRenewal(String id, long version, @Nullable LocalDate due);

    /**
     * Wants a loan back 催还.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @return the request
     */
    SupplierView recall(String id, long version);

    /**
     * Takes a loan back 收回.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @return the request
     */
    SupplierView checkIn(String id, long version);

    /**
     * Gives a loan up for lost 核销.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param reason why, at most 1,000 characters
     * @return the request
     */
    SupplierView writeOff(String id, long version, String reason);

    /**
     * Writes a note to the requester 留言.
     *
     * @param id the request
     * @param version its version as the caller knows it
     * @param note the note, at most 1,000 characters
     * @return the request
     */
    SupplierView note(String id, long version, String note);
}
