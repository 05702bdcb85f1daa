package io.stoa.programmes.application;

/** Where money of a project comes from. */
public enum FundingSource {
    /** Asked for in the application 申请专项经费. */
    REQUESTED,
    /** Own funds 自筹经费. */
    OWN
}
