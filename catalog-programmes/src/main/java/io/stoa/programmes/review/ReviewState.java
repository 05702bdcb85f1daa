package io.stoa.programmes.review;

/** Where a review stands. */
public enum ReviewState {
    /** Not begun 未开始. */
    ASSIGNED,
    /** Saved, to be changed at will 草稿. */
    DRAFT,
    /** Submitted for good 已提交. */
    FINAL
}
