package io.stoa.literature.delivery.iso18626;

import io.stoa.core.error.Message;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages from agencies that nobody vouches for. Document types and entities are refused, sizes are bounded, and
 * what does not keep to the schema of version 1.2 (elements, their order and number, closed lists) comes back as the
 * error of the standard that its confirmation names.
 */
public final class Iso18626Reader {

    /** The largest message that is read, in bytes. */
    public static final int MOST_BYTES = 1_000_000;

    private Iso18626Reader() {}

    /**
     * Reads a message.
     *
     * @param in XML; not closed
     * @return the message, or what is wrong with it
     */
    public static Reading read(InputStream in) {
        Element content;
        try {
            content = new ElementTree(MOST_BYTES).read(in);
        } catch (FaultyMessageException e) {
            return new Reading.Faulty(null, null, e.error(), e.reason());
        }
        MessageKind kind = kind(content.name());
        if (kind == null) {
            return new Reading.Faulty(
                    null,
                    null,
                    new MessageError(
                            ErrorType.UNRECOGNISED_DATA_ELEMENT, FaultyMessageException.shortened(content.name())),
                    Message.of(
                            "literature.iso18626.element",
                            "element",
                            FaultyMessageException.shortened(content.name())));
        }
        try {
            return new Reading.Understood(message(kind, content));
        } catch (FaultyMessageException e) {
            return new Reading.Faulty(kind, headerIfReadable(content), e.error(), e.reason());
        }
    }

    private static @Nullable MessageKind kind(String element) {
        return Arrays.stream(MessageKind.values())
                .filter(kind -> kind.element().equals(element))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Header headerIfReadable(Element message) {
        for (Element child : message.children()) {
            if (child.name().equals("header")) {
                try {
                    return MessageParts.header(child);
                } catch (FaultyMessageException e) {
                    return null;
                }
            }
        }
        return null;
    }

    private static Iso18626Message message(MessageKind kind, Element element) throws FaultyMessageException {
        return switch (kind) {
            case REQUEST -> MessageParts.request(element);
            case SUPPLYING_AGENCY_MESSAGE -> MessageParts.supplyingAgencyMessage(element);
            case REQUESTING_AGENCY_MESSAGE -> requestingAgencyMessage(element);
            case REQUEST_CONFIRMATION -> requestConfirmation(element);
            case SUPPLYING_AGENCY_MESSAGE_CONFIRMATION -> supplyingAgencyMessageConfirmation(element);
            case REQUESTING_AGENCY_MESSAGE_CONFIRMATION -> requestingAgencyMessageConfirmation(element);
        };
    }

    private static RequestingAgencyMessage requestingAgencyMessage(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(element, "header", "action", "note");
        return new RequestingAgencyMessage(
                parts.required("header", MessageParts::header),
                parts.requiredConstant("action", RequestingAction.class),
                parts.text("note"));
    }

    private static RequestConfirmation requestConfirmation(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(element, "confirmationHeader", "errorData");
        return new RequestConfirmation(
                parts.required("confirmationHeader", MessageParts::confirmationHeader),
                parts.optional("errorData", MessageParts::error));
    }

    private static SupplyingAgencyMessageConfirmation supplyingAgencyMessageConfirmation(Element element)
            throws FaultyMessageException {
        Parts parts = Parts.of(element, "confirmationHeader", "reasonForMessage", "errorData");
        return new SupplyingAgencyMessageConfirmation(
                parts.required("confirmationHeader", MessageParts::confirmationHeader),
                parts.constant("reasonForMessage", ReasonForMessage.class),
                parts.optional("errorData", MessageParts::error));
    }

    private static RequestingAgencyMessageConfirmation requestingAgencyMessageConfirmation(Element element)
            throws FaultyMessageException {
        Parts parts = Parts.of(element, "confirmationHeader", "action", "errorData");
        return new RequestingAgencyMessageConfirmation(
                parts.required("confirmationHeader", MessageParts::confirmationHeader),
                parts.constant("action", RequestingAction.class),
                parts.optional("errorData", MessageParts::error));
    }
}
