package io.stoa.literature.duplicate;

/** Where a pair of works stands that may be the same. */
public enum DuplicateState {
    /** Nobody has decided yet 待审. */
    OPEN,
    /** They are the same work 重复. */
    SAME,
    /** They are different works 不重复. */
    DIFFERENT,
    /** One of them has changed or was withdrawn before anybody decided, and they are not alike any more 失效. */
    SUPERSEDED
}
