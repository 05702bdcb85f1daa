package io.stoa.literature.delivery;

/** Who takes a step in the delivery of a document. */
public enum DeliveryActor {
    /** The patron 读者, or the requesting library's desk for the patron. */
    PATRON,
    /** The requesting library's desk 请求馆. */
    REQUESTING_DESK,
    /** Who approves requests over an account's limit 审批人. */
    APPROVER,
    /** The supplying library's desk 供应馆. */
    SUPPLYING_DESK,
    /** The supplying agency, by a message. */
    SUPPLIER,
    /** The requesting agency, by a message. */
    REQUESTER,
    /** Time, through due work. */
    CLOCK
}
