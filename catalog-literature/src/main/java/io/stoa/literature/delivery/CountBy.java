package io.stoa.literature.delivery;

/** By what deliveries are counted. */
public enum CountBy {
    /** All together 合计. */
    TOTAL,
    /** By the month in which they were asked for 按月. */
    MONTH,
    /** By tier of the other side 按层级. */
    TIER,
    /** By the other side: the supplier, or who requested 按机构. */
    AGENCY
}
