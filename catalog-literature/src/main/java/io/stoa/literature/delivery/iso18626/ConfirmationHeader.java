package io.stoa.literature.delivery.iso18626;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every confirmation begins with.
 *
 * @param supplyingAgency who supplies, or null
 * @param requestingAgency who requests, or null
 * @param timestamp when the confirmation was made
 * @param requestingAgencyRequestId the requesting agency's identifier of the request, or null
 * @param multipleItemRequestId joins the requests for several items, or null
 * @param timestampReceived when the confirmed message was received
 * @param status whether it was taken
 */
public record ConfirmationHeader(
        @Nullable AgencyId supplyingAgency,
        @Nullable AgencyId requestingAgency,
        Instant timestamp,
        @Nullable String requestingAgencyRequestId,
        @Nullable String multipleItemRequestId,
        Instant timestampReceived,
        MessageStatus status) {}
