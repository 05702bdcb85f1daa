package io.stoa.literature.delivery.iso18626;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for an item 文献传递请求.
 *
 * @param header who asks whom
 * @param bibliographicInfo what is wanted
 * @param publicationInfo its publication, or null
 * @param serviceInfo what is to be done, or null
 * @param suppliers suppliers that may have it
 * @param deliveries where it is to be sent
 * @param requestingAgencyInfo who asks, or null
 * @param patronInfo for whom, or null
 * @param billingInfo who pays, or null
 */
public record Request(
        Header header,
        BibliographicInfo bibliographicInfo,
        @Nullable PublicationInfo publicationInfo,
        @Nullable ServiceInfo serviceInfo,
        List<SupplierInfo> suppliers,
        List<RequestedDelivery> deliveries,
        @Nullable AgencyInfo requestingAgencyInfo,
        @Nullable PatronInfo patronInfo,
        @Nullable BillingInfo billingInfo)
        implements Iso18626Message {

    /**
     * Copies the lists.
     *
     * @param header who asks whom
     * @param bibliographicInfo what is wanted
     * @param publicationInfo its publication, or null
     * @param serviceInfo what is to be done, or null
     * @param suppliers suppliers that may have it
     * @param deliveries where it is to be sent
     * @param requestingAgencyInfo who asks, or null
     * @param patronInfo for whom, or null
     * @param billingInfo who pays, or null
     */
    public Request {
        suppliers = suppliers == null ? List.of() : List.copyOf(suppliers);
        deliveries = deliveries == null ? List.of() : List.copyOf(deliveries);
    }
}
