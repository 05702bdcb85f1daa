package io.stoa.literature.delivery;

import io.stoa.literature.delivery.iso18626.ServiceType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as the supplying library sees it: what the message said, and what the library made of it.
 *
 * @param id its id, the supplying agency's request id in messages
 * @param version its version, which rises with every change
 * @param libraryId the supplying library
 * @param requesterId the requesting agency
 * @param requesterName its name
 * @param requestId the requesting agency's request id
 * @param state where it stands
 * @param service copy or loan
 * @param details what the request said
 * @param most the most that it may cost, or null
 * @param needBefore until when it is of use, or null
 * @param expectedAt when the library expects to send it, or null
 * @param cost what was charged, or null
 * @param pages how many pages were sent, or null
 * @param dueAt when a loan is to be back, or null
 * @param renewalAsked whether the requester wants to renew
 * @param file the file that was sent, or null
 * @param reason why it was declined or what the condition is, or null
 * @param receivedAt when it arrived
 * @param remindedAt when the requester reminded of it, or null
 * @param shippedAt when it was sent, or null
 * @param closedAt when it ended, or null
 */
public record SupplierView(
        String id,
        long version,
        String libraryId,
        String requesterId,
        String requesterName,
        String requestId,
        SupplyState state,
        ServiceType service,
        SupplyDetails details,
        @Nullable Amount most,
        @Nullable Instant needBefore,
        @Nullable Instant expectedAt,
        @Nullable Amount cost,
        @Nullable Integer pages,
        @Nullable Instant dueAt,
        boolean renewalAsked,
        @Nullable DocumentFile file,
        @Nullable String reason,
        Instant receivedAt,
        @Nullable Instant remindedAt,
        @Nullable Instant shippedAt,
        @Nullable Instant closedAt) {}
