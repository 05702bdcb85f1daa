package io.stoa.literature;

/** How a work is related to another, read from this one to the other. */
public enum RelationKind {
    /** It is a part of the other. */
    PART_OF,
    /** The other is a part of it. */
    HAS_PART,
    /** It is a translation of the other 译自. */
    TRANSLATION_OF,
    /** The other is a translation of it 译为. */
    TRANSLATED_AS,
    /** It continues the other, as a serial 继承. */
    CONTINUES,
    /** The other continues it 由…继承. */
    CONTINUED_BY,
    /** It is a supplement to the other 补编. */
    SUPPLEMENT_TO,
    /** The other is a supplement to it. */
    SUPPLEMENTED_BY,
    /** The other is another edition 其他版本. */
    OTHER_EDITION,
    /** The other is the same in another form, such as online 其他载体. */
    OTHER_FORMAT,
    /** It reviews the other. */
    REVIEW_OF,
    /** It cites the other 参考文献. */
    CITES,
    /** They were issued together 合订. */
    ISSUED_WITH,
    /** Another relation 相关. */
    RELATED
}
