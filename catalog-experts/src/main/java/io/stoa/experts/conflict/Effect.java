package io.stoa.experts.conflict;

/** What follows from a rule that applies. */
public enum Effect {
    /** The expert must not judge the application 必须回避. */
    BAR,
    /** The secretary is told and decides 提示. */
    WARN,
    /** The rule is not looked at 不适用. */
    OFF
}
