package io.stoa.experts.draw;

/** What became of a place that somebody was drawn for. */
public enum PlaceState {
    /** Holds a seat 在任. */
    HELD,
    /** Declined the seat, or to stand in 婉拒. */
    DECLINED,
    /** Stepped back from the seat 回避. */
    RECUSED,
    /** Stands in and waits 候补. */
    WAITING,
    /** Stood in and was seated 已替补. */
    SEATED,
    /** The whole panel was given up 作废. */
    VOID
}
