package io.stoa.literature;

/** What is found at a link. */
public enum LinkKind {
    /** The work itself 全文. */
    FULL_TEXT,
    /** A page about it 详情页. */
    LANDING_PAGE,
    /** Its table of contents 目次. */
    TABLE_OF_CONTENTS,
    /** Its abstract 摘要. */
    ABSTRACT,
    /** Its cover 封面. */
    COVER,
    /** Something else about it 相关资源. */
    RELATED
}
