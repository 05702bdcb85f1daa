package io.stoa.experts;

/** What two entries share that makes them likely to be of one person, the surest first. */
public enum SimilarityReason {
    /** The ORCID iD. */
    ORCID,
    /** The number of an identity document. */
    IDENTITY_DOCUMENT,
    /** The e-mail address. */
    EMAIL,
    /** A name, in any script given, and an employer. */
    NAME_AND_EMPLOYER,
    /** A name only, which many people may share. */
    NAME
}
