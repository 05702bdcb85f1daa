package io.stoa.literature.delivery.iso18626;

/** The kinds of messages. */
public enum MessageKind {
    /** A {@link Request}. */
    REQUEST("request"),
    /** A {@link RequestConfirmation}. */
    REQUEST_CONFIRMATION("requestConfirmation"),
    /** A {@link SupplyingAgencyMessage}. */
    SUPPLYING_AGENCY_MESSAGE("supplyingAgencyMessage"),
    /** A {@link SupplyingAgencyMessageConfirmation}. */
    SUPPLYING_AGENCY_MESSAGE_CONFIRMATION("supplyingAgencyMessageConfirmation"),
    /** A {@link RequestingAgencyMessage}. */
    REQUESTING_AGENCY_MESSAGE("requestingAgencyMessage"),
    /** A {@link RequestingAgencyMessageConfirmation}. */
    REQUESTING_AGENCY_MESSAGE_CONFIRMATION("requestingAgencyMessageConfirmation");

    private final String element;

    MessageKind(String element) {
        this.element = element;
    }

    /**
     * {@return the name of its element}
     */
    public String element() {
        return element;
    }
}
