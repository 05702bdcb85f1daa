package io.stoa.programmes.review.score;

/** What a reviewer recommends 立项建议. */
public enum Recommendation {
    /** Should be funded 建议立项. */
    FUND,
    /** May be funded once it is revised 修改后立项. */
    FUND_IF_REVISED,
    /** Should not be funded 不建议立项. */
    REJECT
}
