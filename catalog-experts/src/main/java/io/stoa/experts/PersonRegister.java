package io.stoa.experts;

/** A register of persons. */
public enum PersonRegister {
    /** Experts who can judge 科技专家库. */
    EXPERT,
    /** Talents 科技人才库. */
    TALENT
}
