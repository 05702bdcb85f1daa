package io.stoa.experts.exchange;

/** What becomes of a row that seems to be about a person who is known already 疑似重复处理. */
public enum OnDuplicate {
    /** The row is refused, with those whom it is like in the problem's text. */
    REFUSE,
    /** The row goes in, and is reported for somebody to look at. */
    REPORT
}
