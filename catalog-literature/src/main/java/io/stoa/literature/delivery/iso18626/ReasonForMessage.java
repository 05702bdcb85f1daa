package io.stoa.literature.delivery.iso18626;

/** Why a supplying agency writes. */
public enum ReasonForMessage {
    /** It answers a request. */
    REQUEST_RESPONSE,
    /** It was asked where the request stands. */
    STATUS_REQUEST_RESPONSE,
    /** It was asked to renew a loan. */
    RENEW_RESPONSE,
    /** It was asked to cancel. */
    CANCEL_RESPONSE,
    /** The request stands elsewhere now. */
    STATUS_CHANGE,
    /** It has something to say. */
    NOTIFICATION
}
