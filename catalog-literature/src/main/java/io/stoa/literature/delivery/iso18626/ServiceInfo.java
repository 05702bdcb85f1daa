package io.stoa.literature.delivery.iso18626;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done.
 *
 * @param requestType whether it is a new request, or null
 * @param subTypes what is special about it, at most 3
 * @param previousRequestId the request that this one repeats, or null
 * @param serviceType copy or loan
 * @param serviceLevel how fast, or null
 * @param preferredFormat in which format, or null
 * @param needBefore until when it is of use, or null
 * @param copyrightCompliance by which law a copy may be made, or null
 * @param anyEdition whether another edition will do, or null
 * @param start from when a booked item is wanted, or null
 * @param end until when a booked item is wanted, or null
 * @param note a note, or null
 */
public record ServiceInfo(
        @Nullable RequestType requestType,
        List<RequestSubType> subTypes,
        @Nullable String previousRequestId,
        ServiceType serviceType,
        @Nullable SchemeValue serviceLevel,
        @Nullable SchemeValue preferredFormat,
        @Nullable Instant needBefore,
        @Nullable SchemeValue copyrightCompliance,
        @Nullable Boolean anyEdition,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable String note) {

    /**
     * Copies the lists.
     *
     * @param requestType whether it is a new request, or null
     * @param subTypes what is special about it, at most 3
     * @param previousRequestId the request that this one repeats, or null
     * @param serviceType copy or loan
     * @param serviceLevel how fast, or null
     * @param preferredFormat in which format, or null
     * @param needBefore until when it is of use, or null
     * @param copyrightCompliance by which law a copy may be made, or null
     * @param anyEdition whether another edition will do, or null
     * @param start from when a booked item is wanted, or null
     * @param end until when a booked item is wanted, or null
     * @param note a note, or null
     */
    public ServiceInfo {
        subTypes = subTypes == null ? List.of() : List.copyOf(subTypes);
    }
}
