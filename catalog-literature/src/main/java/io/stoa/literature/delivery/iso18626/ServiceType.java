package io.stoa.literature.delivery.iso18626;

/** Copy or loan. */
public enum ServiceType {
    /** A copy, which is kept. */
    COPY,
    /** A loan, which goes back. */
    LOAN,
    /** Either. */
    COPY_OR_LOAN
}
