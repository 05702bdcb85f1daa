package io.stoa.literature;

/** Where a piece is. */
public enum ItemState {
    /** On its shelf 在架. */
    ON_SHELF,
    /** Lent 借出. */
    ON_LOAN,
    /** Being acquired, catalogued or bound 加工中. */
    IN_PROCESS,
    /** Missing 缺失. */
    MISSING,
    /** Taken out of the collection 剔除. */
    WITHDRAWN
}
