package io.stoa.literature.usage;

/** What became of an event. */
public enum UsageOutcome {
    /** It counts, unless it turns out to be the first of two clicks. */
    RECORDED,
    /** A robot; not kept. */
    ROBOT,
    /** The platform's own traffic; not kept. */
    INTERNAL,
    /** The answer was neither 200 nor 304; not kept. */
    UNSUCCESSFUL
}
