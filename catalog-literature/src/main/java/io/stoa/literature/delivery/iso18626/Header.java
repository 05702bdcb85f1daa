package io.stoa.literature.delivery.iso18626;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every message but a confirmation begins with.
 *
 * @param supplyingAgency who supplies
 * @param requestingAgency who requests
 * @param multipleItemRequestId joins the requests for several items; may be empty
 * @param timestamp when the message was made
 * @param requestingAgencyRequestId the requesting agency's identifier of the request
 * @param supplyingAgencyRequestId the supplying agency's identifier of the request, or null
 * @param authentication who the requesting agency is, or null
 */
public record Header(
        AgencyId supplyingAgency,
        AgencyId requestingAgency,
        String multipleItemRequestId,
        Instant timestamp,
        String requestingAgencyRequestId,
        @Nullable String supplyingAgencyRequestId,
        @Nullable Authentication authentication) {}
