package io.stoa.literature.delivery;

import io.stoa.literature.delivery.iso18626.ServiceType;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request as its patron sees it. It says nothing of who the patron is, so that librarians' lists can hold it too.
 *
 * @param id its id
 * @param version its version, which rises with every change
 * @param libraryId the requesting library
 * @param state where it stands
 * @param workId the work in the union catalogue, or null
 * @param item what is wanted
 * @param service copy or loan
 * @param pages about how many pages, or null
 * @param wantedBy until when it is of use, or null
 * @param limits within what the patron wants to be served
 * @param accountId the account that pays, or null
 * @param estimate what it is expected to cost, or null
 * @param cost what it cost, or null
 * @param tier the tier that is searched, or null
 * @param condition the condition to be accepted or rejected, or null
 * @param offered for how much the supplier would supply, or null
 * @param retryAt when the supplier is asked again, or null
 * @param dueAt when a loan is to be back, or null
 * @param renewalAsked whether the supplier was asked to renew
 * @param file the delivered file, or null; see {@link DeliveryLinks}
 * @param reason why it ended or what is missing, or null
 * @param fairUseVersion the accepted version of the declaration of fair use
 * @param submittedAt when it was submitted
 * @param deliveredAt when it was delivered, or null
 * @param closedAt when it ended, or null
 */
public record PatronView(
        String id,
        long version,
        String libraryId,
        RequestState state,
        @Nullable String workId,
        WantedItem item,
        ServiceType service,
        @Nullable Integer pages,
        @Nullable LocalDate wantedBy,
        DeliveryLimits limits,
        @Nullable String accountId,
        @Nullable Amount estimate,
        @Nullable Amount cost,
        @Nullable SupplierTier tier,
        @Nullable String condition,
        @Nullable Amount offered,
        @Nullable Instant retryAt,
        @Nullable Instant dueAt,
        boolean renewalAsked,
        @Nullable DocumentFile file,
        @Nullable String reason,
        String fairUseVersion,
        Instant submittedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant closedAt) {}
