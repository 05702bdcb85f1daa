package io.stoa.instruments;

/** The ten ways in which PIDINST 1.0 relates an instrument to something else; the constants say what that is. */
public enum RelationType {
    /** Describes the instrument. */
    IS_DESCRIBED_BY("IsDescribedBy"),
    /** The instrument replaces it after an upgrade. */
    IS_NEW_VERSION_OF("IsNewVersionOf"),
    /** The instrument was replaced by it. */
    IS_PREVIOUS_VERSION_OF("IsPreviousVersionOf"),
    /** A part of the instrument. */
    HAS_COMPONENT("HasComponent"),
    /** The instrument is a part of it. */
    IS_COMPONENT_OF("IsComponentOf"),
    /** The instrument's record refers to it. */
    REFERENCES("References"),
    /** Further metadata of the instrument. */
    HAS_METADATA("HasMetadata"),
    /** The instrument was used in it. */
    WAS_USED_IN("WasUsedIn"),
    /** The same instrument under another identifier. */
    IS_IDENTICAL_TO("IsIdenticalTo"),
    /** The instrument is attached to it. */
    IS_ATTACHED_TO("IsAttachedTo");

    private final String code;

    RelationType(String code) {
        this.code = code;
    }

    /**
     * {@return the value as PIDINST 1.0 writes it, such as HasComponent}
     */
    public String code() {
        return code;
    }
}
