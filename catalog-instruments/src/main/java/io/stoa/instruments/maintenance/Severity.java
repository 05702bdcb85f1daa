package io.stoa.instruments.maintenance;

/** How bad a problem is. */
public enum Severity {
    /** The instrument can be used. */
    MINOR,
    /** The instrument can be used in part. */
    MAJOR,
    /** The instrument cannot be used. */
    CRITICAL
}
