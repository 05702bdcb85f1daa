package io.stoa.experts.draw;

/** Why a seat falls vacant. */
public enum VacancyKind {
    /** The expert cannot or will not come 婉拒. It does not count for rotation. */
    DECLINED,
    /** The expert steps back because of a conflict, perhaps in mid-round 回避. */
    RECUSED
}
