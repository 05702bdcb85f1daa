package io.stoa.experts;

/** What people did together. */
public enum CollaborationKind {
    /** Wrote a publication 合著. */
    CO_AUTHOR,
    /** Made an invention 共同发明. */
    CO_INVENTOR,
    /** Worked on a project 共同承担项目. */
    CO_INVESTIGATOR
}
