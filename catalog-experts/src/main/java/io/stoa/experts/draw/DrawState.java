package io.stoa.experts.draw;

/** Where a draw stands. */
public enum DrawState {
    /** The pool is committed; the seed is not made yet 已固定候选池. Finish or abandon it. */
    COMMITTED,
    /** Drawn; its panel stands 已抽取. */
    DRAWN,
    /** Drawn and given up with a reason; a new draw is linked to it 已作废. */
    DISCARDED,
    /** Given up before a seed was made 已放弃. */
    ABANDONED
}
