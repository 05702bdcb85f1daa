package io.stoa.experts.conflict;

/** By what somebody may be known besides the main name. */
public enum AliasKind {
    /** Another name: a former one, pinyin, another transliteration 其他姓名. */
    NAME,
    /** An e-mail address 电子邮箱. */
    EMAIL,
    /** An ORCID iD. */
    ORCID
}
