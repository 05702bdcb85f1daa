package io.stoa.literature;

/** Whether copies of a holding are delivered 文献传递. */
public enum CopyPolicy {
    /** Copies are delivered, also as files 可传递. */
    DELIVERED,
    /** Copies are delivered on paper only 仅纸本. */
    PAPER_ONLY,
    /** No copies are delivered 不传递. */
    NOT_DELIVERED,
    /** The library decides case by case 须咨询. */
    ASK
}
