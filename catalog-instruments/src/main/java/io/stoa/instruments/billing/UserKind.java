package io.stoa.instruments.billing;

/** Whose work an instrument is used for, by which rates differ 用户类型. */
public enum UserKind {
    /** People of the organisation that provides the instrument 校内用户. */
    INTERNAL,
    /** Universities and public research institutes 高校院所. */
    UNIVERSITY,
    /** Enterprises 企业. */
    ENTERPRISE,
    /** Everybody else outside of the organisation 其他校外用户. */
    EXTERNAL
}
