package io.stoa.experts.conflict;

/** Whose record says so. */
public enum EvidenceSource {
    /** The expert's 专家信息. */
    EXPERT,
    /** The applicant's, or the application's 申请信息. */
    APPLICANT,
    /** Both say the same 双方信息. */
    BOTH,
    /** The register of declarations 回避申报. */
    DECLARATION
}
