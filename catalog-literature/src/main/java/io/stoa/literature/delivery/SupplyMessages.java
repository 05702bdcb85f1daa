package io.stoa.literature.delivery;

import io.stoa.literature.delivery.iso18626.DeliveryInfo;
import io.stoa.literature.delivery.iso18626.Header;
import io.stoa.literature.delivery.iso18626.MessageInfo;
import io.stoa.literature.delivery.iso18626.PhysicalAddress;
import io.stoa.literature.delivery.iso18626.ReasonForMessage;
import io.stoa.literature.delivery.iso18626.ReturnInfo;
import io.stoa.literature.delivery.iso18626.SchemeValue;
import io.stoa.literature.delivery.iso18626.StatusInfo;
import io.stoa.literature.delivery.iso18626.SupplyingAgencyMessage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Words the messages of the supplying library. */
final class SupplyMessages {

    private final SupplyRequest request;
    private final PartnerAgency library;
    private final PartnerAgency requester;
    private final Instant now;

    SupplyMessages(SupplyRequest request, PartnerAgency library, PartnerAgency requester, Instant now) {
        this.request = request;
        this.library = library;
        this.requester = requester;
        this.now = now;
    }

    /** Says where it stands. */
    SupplyingAgencyMessage status(ReasonForMessage reason, @Nullable String note) {
        return message(new MessageInfo(reason, null, note, null, null, null, null, null), null);
    }

    SupplyingAgencyMessage answer(ReasonForMessage reason, boolean yes, @Nullable String note) {
        return message(new MessageInfo(reason, yes, note, null, null, null, null, null), null);
    }

    SupplyingAgencyMessage unfilled(ReasonForMessage reason, String why, @Nullable String note) {
        return message(new MessageInfo(reason, null, note, SchemeValue.of(why), null, null, null, null), null);
    }

    SupplyingAgencyMessage retry(
            ReasonForMessage reason,
            String why,
            @Nullable Amount offered,
            @Nullable Instant after,
            @Nullable String note) {
        return message(
                new MessageInfo(
                        reason,
                        null,
                        note,
                        null,
                        SchemeValue.of(why),
                        offered == null ? null : offered.costs(),
                        after,
                        null),
                null);
    }

    SupplyingAgencyMessage shipped(
            ReasonForMessage reason, @Nullable String itemId, String via, @Nullable String note) {
        Amount cost = request.cost();
        DeliveryInfo delivery = new DeliveryInfo(
                now.truncatedTo(ChronoUnit.MILLIS),
                itemId,
                SchemeValue.of(via),
                null,
                null,
                null,
                cost == null ? null : cost.costs());
        return message(new MessageInfo(reason, null, note, null, null, null, null, null), delivery);
    }

    private SupplyingAgencyMessage message(MessageInfo info, @Nullable DeliveryInfo delivery) {
        Header header = new Header(
                library.code(),
                requester.code(),
                "",
                now.truncatedTo(ChronoUnit.MILLIS),
                request.getRequestId(),
                request.getId(),
                null);
        StatusInfo status = new StatusInfo(
                request.getState().status(),
                request.expectedAt(),
                request.dueAt(),
                request.changedAt().truncatedTo(ChronoUnit.MILLIS));
        return new SupplyingAgencyMessage(header, info, status, delivery, returnInfo());
    }

    /** Where a loan goes back to. */
    private @Nullable ReturnInfo returnInfo() {
        DeliveryAddress address = library.address();
        if (request.getState() != SupplyState.LOANED || address == null) {
            return null;
        }
        return address.addresses().stream()
                .filter(PhysicalAddress.class::isInstance)
                .map(PhysicalAddress.class::cast)
                .findFirst()
                .map(postal -> new ReturnInfo(library.code(), library.getName(), postal))
                .orElse(null);
    }
}
