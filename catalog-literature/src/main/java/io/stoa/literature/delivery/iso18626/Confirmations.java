package io.stoa.literature.delivery.iso18626;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes the confirmation that the standard asks for at every message. */
public final class Confirmations {

    private Confirmations() {}

    /**
     * The confirmation of a message that could be read.
     *
     * @param message a request or a message of a requesting or supplying agency
     * @param received when it was received
     * @param error why it is refused, or null if it is taken
     * @return the confirmation
     * @throws IllegalArgumentException if the message is a confirmation itself
     */
    public static Iso18626Message of(Iso18626Message message, Instant received, @Nullable MessageError error) {
        if (message instanceof Request request) {
            return new RequestConfirmation(header(request.header(), received, error), error);
        }
        if (message instanceof SupplyingAgencyMessage supplying) {
            return new SupplyingAgencyMessageConfirmation(
                    header(supplying.header(), received, error),
                    supplying.messageInfo().reason(),
                    error);
        }
        if (message instanceof RequestingAgencyMessage requesting) {
            return new RequestingAgencyMessageConfirmation(
                    header(requesting.header(), received, error), requesting.action(), error);
        }
        throw new IllegalArgumentException("a confirmation is not confirmed");
    }

    /**
     * The confirmation of a message that could not be read. Where its kind is not known, it is that of a request.
     *
     * @param faulty what was wrong
     * @param received when it was received
     * @return the confirmation
     */
    public static Iso18626Message of(Reading.Faulty faulty, Instant received) {
        ConfirmationHeader header = header(faulty.header(), received, faulty.error());
        if (faulty.kind() == MessageKind.SUPPLYING_AGENCY_MESSAGE) {
            return new SupplyingAgencyMessageConfirmation(header, null, faulty.error());
        }
        if (faulty.kind() == MessageKind.REQUESTING_AGENCY_MESSAGE) {
            return new RequestingAgencyMessageConfirmation(header, null, faulty.error());
        }
        return new RequestConfirmation(header, faulty.error());
    }

    private static ConfirmationHeader header(@Nullable Header header, Instant received, @Nullable MessageError error) {
        MessageStatus status = error == null ? MessageStatus.OK : MessageStatus.ERROR;
        if (header == null) {
            return new ConfirmationHeader(null, null, received, null, null, received, status);
        }
        return new ConfirmationHeader(
                header.supplyingAgency(),
                header.requestingAgency(),
                received,
                header.requestingAgencyRequestId(),
                header.multipleItemRequestId(),
                received,
                status);
    }
}
