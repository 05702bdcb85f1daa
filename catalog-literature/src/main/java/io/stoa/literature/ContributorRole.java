package io.stoa.literature;

/** The part that somebody has in a work 责任方式. */
public enum ContributorRole {
    /** Wrote it 著. */
    AUTHOR,
    /** Edited it 主编. */
    EDITOR,
    /** Compiled it 编. */
    COMPILER,
    /** Translated it 译. */
    TRANSLATOR,
    /** Illustrated it 绘. */
    ILLUSTRATOR,
    /** Composed it 作曲. */
    COMPOSER,
    /** Performs in it 表演. */
    PERFORMER,
    /** Directed it 导演. */
    DIRECTOR,
    /** Invented what a patent describes 发明人. */
    INVENTOR,
    /** Applied for or owns a patent 申请人. */
    APPLICANT,
    /** Advised a thesis 导师. */
    ADVISER,
    /** Wrote the book that it is a part of. */
    HOST_AUTHOR,
    /** Edits its series 丛书主编. */
    SERIES_EDITOR,
    /** Issued it, such as a standard or a report 发布单位. */
    ISSUING_BODY,
    /** Wrote what it reviews. */
    REVIEWED_AUTHOR,
    /** Received it, as a letter. */
    RECIPIENT,
    /** Asked the questions of an interview. */
    INTERVIEWER,
    /** Has another part in it 其他责任者. */
    CONTRIBUTOR
}
