package io.stoa.experts;

/** Where it is known from that somebody knows something, the surest first. */
public enum ExpertiseSource {
    /** A publication 论文. */
    PUBLICATION,
    /** A patent 专利. */
    PATENT,
    /** A project 项目. */
    PROJECT,
    /** The person says so 自述. */
    SELF_DECLARED
}
