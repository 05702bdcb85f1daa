package io.stoa.instruments;

/** How an instrument relates to something else, in the words of PIDINST 1.0. */
public enum RelationType {
    /** It is described there. */
    IS_DESCRIBED_BY("IsDescribedBy"),
    /** It is the successor. */
    IS_NEW_VERSION_OF("IsNewVersionOf"),
    /** It is the predecessor. */
    IS_PREVIOUS_VERSION_OF("IsPreviousVersionOf"),
    /** That is a part of it. */
    HAS_COMPONENT("HasComponent"),
    /** It is a part of that. */
    IS_COMPONENT_OF("IsComponentOf"),
    /** It refers to that. */
    REFERENCES("References"),
    /** Its metadata are there. */
    HAS_METADATA("HasMetadata"),
    /** It was used in that. */
    WAS_USED_IN("WasUsedIn"),
    /** It is the same under another identifier. */
    IS_IDENTICAL_TO("IsIdenticalTo"),
    /** It is mounted on that. */
    IS_ATTACHED_TO("IsAttachedTo");

    private final String label;

    RelationType(String label) {
        this.label = label;
    }

    /** {@return the relation as PIDINST writes it} */
    public String label() {
        return label;
    }
}
