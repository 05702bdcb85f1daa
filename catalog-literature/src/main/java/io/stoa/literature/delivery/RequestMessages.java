package io.stoa.literature.delivery;

import io.stoa.literature.delivery.iso18626.Address;
import io.stoa.literature.delivery.iso18626.AgencyInfo;
import io.stoa.literature.delivery.iso18626.BillingInfo;
import io.stoa.literature.delivery.iso18626.Header;
import io.stoa.literature.delivery.iso18626.PatronInfo;
import io.stoa.literature.delivery.iso18626.Request;
import io.stoa.literature.delivery.iso18626.RequestSubType;
import io.stoa.literature.delivery.iso18626.RequestType;
import io.stoa.literature.delivery.iso18626.RequestedDelivery;
import io.stoa.literature.delivery.iso18626.RequestingAction;
import io.stoa.literature.delivery.iso18626.RequestingAgencyMessage;
import io.stoa.literature.delivery.iso18626.ServiceInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words the messages of the requesting library. A patron is named only where the patron allows it. */
final class RequestMessages {

    private RequestMessages() {}

    static Request request(
            RequestType type,
            DeliveryRequest request,
            SupplierAttempt attempt,
            PartnerAgency library,
            PartnerAgency supplier,
            DeliveryOptions options,
            Instant now) {
        LocalDate wantedBy = request.getWantedBy();
        ServiceInfo service = new ServiceInfo(
                type,
                List.of(RequestSubType.PATRON_REQUEST),
                attempt.previousId(),
                request.getService(),
                null,
                null,
                wantedBy == null
                        ? null
                        : wantedBy.plusDays(1).atStartOfDay(options.zone()).toInstant(),
                null,
                null,
                null,
                null,
                null);
        Amount most = request.most();
        DeliveryAddress address = request.sharesPatron() ? request.address() : null;
        return new Request(
                header(attempt, library, supplier, now),
                request.getItem().bibliographicInfo(request.pages()),
                request.getItem().publicationInfo(),
                service,
                List.of(),
                deliveries(address != null ? address : library.address()),
                new AgencyInfo(library.getName(), null, addresses(library.address())),
                request.sharesPatron()
                        ? new PatronInfo(null, request.patronName(), null, null, false, addresses(request.address()))
                        : null,
                most == null ? null : new BillingInfo(null, most.costs(), null, null, null));
    }

    static RequestingAgencyMessage message(
            RequestingAction action,
            SupplierAttempt attempt,
            PartnerAgency library,
            PartnerAgency supplier,
            @Nullable String note,
            Instant now) {
        return new RequestingAgencyMessage(header(attempt, library, supplier, now), action, note);
    }

    private static Header header(SupplierAttempt attempt, PartnerAgency library, PartnerAgency supplier, Instant now) {
        return new Header(
                supplier.code(),
                library.code(),
                "",
                now.truncatedTo(ChronoUnit.MILLIS),
                attempt.getId(),
                attempt.supplierRequestId(),
                null);
    }

    private static List<RequestedDelivery> deliveries(@Nullable DeliveryAddress address) {
        List<RequestedDelivery> all = new ArrayList<>();
        for (Address each : addresses(address)) {
            all.add(new RequestedDelivery(all.size() + 1, each));
        }
        return all;
    }

    private static List<Address> addresses(@Nullable DeliveryAddress address) {
        return address == null ? List.of() : address.addresses();
    }
}
