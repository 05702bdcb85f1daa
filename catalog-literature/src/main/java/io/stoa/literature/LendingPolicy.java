package io.stoa.literature;

/** Whether a holding is lent to other libraries 馆际互借. */
public enum LendingPolicy {
    /** It is lent 可借. */
    LENT,
    /** It is lent for use in the other library's reading room 限馆内阅览. */
    READING_ROOM_ONLY,
    /** It is not lent 不外借. */
    NOT_LENT,
    /** The library decides case by case 须咨询. */
    ASK
}
