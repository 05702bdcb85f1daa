package io.stoa.literature.delivery;

import io.stoa.literature.delivery.iso18626.Authentication;
import io.stoa.literature.delivery.iso18626.Header;
import io.stoa.literature.delivery.iso18626.Iso18626Message;
import io.stoa.literature.delivery.iso18626.Iso18626Reader;
import io.stoa.literature.delivery.iso18626.Iso18626Writer;
import io.stoa.literature.delivery.iso18626.Reading;
import io.stoa.literature.delivery.iso18626.Request;
import io.stoa.literature.delivery.iso18626.RequestingAgencyMessage;
import io.stoa.literature.delivery.iso18626.SupplyingAgencyMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Adds and takes away the code by which the sender of a message proves itself. The standard has a place for that of the
 * requesting agency; the supplying agency's stands in the same place of its own messages.
 */
final class Proof {

    private Proof() {}

    static String add(String content, @Nullable String code) {
        if (code == null) {
            return content;
        }
        Reading reading = Iso18626Reader.read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        return Iso18626Writer.write(with(((Reading.Understood) reading).message(), new Authentication(null, code)));
    }

    /** The same for every copy of a message. */
    static String hash(Iso18626Message message) {
        return Sha256.of(Iso18626Writer.write(with(message, null)));
    }

    static @Nullable Header header(Iso18626Message message) {
        if (message instanceof Request request) {
            return request.header();
        }
        if (message instanceof SupplyingAgencyMessage supplying) {
            return supplying.header();
        }
        return message instanceof RequestingAgencyMessage requesting ? requesting.header() : null;
    }

    private static Iso18626Message with(Iso18626Message message, @Nullable Authentication proof) {
        if (message instanceof Request request) {
            return new Request(
                    with(request.header(), proof),
                    request.bibliographicInfo(),
                    request.publicationInfo(),
                    request.serviceInfo(),
                    request.suppliers(),
                    request.deliveries(),
                    request.requestingAgencyInfo(),
                    request.patronInfo(),
                    request.billingInfo());
        }
        if (message instanceof SupplyingAgencyMessage supplying) {
            return new SupplyingAgencyMessage(
                    with(supplying.header(), proof),
                    supplying.messageInfo(),
                    supplying.statusInfo(),
                    supplying.deliveryInfo(),
                    supplying.returnInfo());
        }
        if (message instanceof RequestingAgencyMessage requesting) {
            return new RequestingAgencyMessage(
                    with(requesting.header(), proof), requesting.action(), requesting.note());
        }
        return message;
    }

    private static Header with(Header header, @Nullable Authentication proof) {
        return new Header(
                header.supplyingAgency(),
                header.requestingAgency(),
                header.multipleItemRequestId(),
                header.timestamp(),
                header.requestingAgencyRequestId(),
                header.supplyingAgencyRequestId(),
                proof);
    }
}
