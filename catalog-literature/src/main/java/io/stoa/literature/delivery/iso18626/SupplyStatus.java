package io.stoa.literature.delivery.iso18626;

/** Where a request stands with its supplier. */
public enum SupplyStatus {
    /** It has arrived. */
    REQUEST_RECEIVED,
    /** The supplier expects to have the item. */
    EXPECT_TO_SUPPLY,
    /** The supplier has the item and will send it. */
    WILL_SUPPLY,
    /** The item is lent. */
    LOANED,
    /** The loan should be back. */
    OVERDUE,
    /** The loan is wanted back. */
    RECALLED,
    /** Not so; another request may succeed. */
    RETRY_POSSIBLE,
    /** The supplier does not supply. */
    UNFILLED,
    /** A copy was sent. */
    COPY_COMPLETED,
    /** The loan is back. */
    LOAN_COMPLETED,
    /** The loan will not come back. */
    COMPLETED_WITHOUT_RETURN,
    /** It is cancelled. */
    CANCELLED
}
