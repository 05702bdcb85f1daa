package io.stoa.experts;

/** The rank of a professional title 职称级别. */
public enum Seniority {
    /** Senior 正高级. */
    SENIOR,
    /** Associate senior 副高级. */
    ASSOCIATE,
    /** Intermediate 中级. */
    INTERMEDIATE,
    /** Junior 初级. */
    JUNIOR
}
