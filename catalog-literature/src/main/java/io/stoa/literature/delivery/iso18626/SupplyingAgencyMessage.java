package io.stoa.literature.delivery.iso18626;

import org.jspecify.annotations.Nullable;

/**
 * What a supplying agency tells of a request.
 *
 * @param header who tells whom
 * @param messageInfo what it says
 * @param statusInfo where the request stands
 * @param deliveryInfo how the item was sent, or null
 * @param returnInfo where it is to be returned, or null
 */
public record SupplyingAgencyMessage(
        Header header,
        MessageInfo messageInfo,
        StatusInfo statusInfo,
        @Nullable DeliveryInfo deliveryInfo,
        @Nullable ReturnInfo returnInfo)
        implements Iso18626Message {}
