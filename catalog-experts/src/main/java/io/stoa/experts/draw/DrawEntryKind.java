package io.stoa.experts.draw;

/** What an entry of the record of draws says. */
public enum DrawEntryKind {
    /** A request could not be met, and nothing was committed 拒绝. */
    REFUSED,
    /** A pool was committed 固定候选池. */
    COMMITTED,
    /** An open commitment was taken up again, such as after a crash 继续. */
    RESUMED,
    /** A seed was made and a panel drawn 抽取. */
    DRAWN,
    /** An open commitment was given up 放弃. */
    ABANDONED,
    /** A drawn panel was given up 作废. */
    DISCARDED,
    /** A seat fell vacant, and a stand-in took it or nobody did 替补. */
    VACATED
}
