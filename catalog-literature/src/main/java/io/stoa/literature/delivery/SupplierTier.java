package io.stoa.literature.delivery;

/** The circles in which suppliers are looked for, from the nearest to the farthest 检索层级. */
public enum SupplierTier {
    /** Member libraries of the platform's union that hold it 成员馆. */
    MEMBER,
    /** Other suppliers in the country, such as NSTL 国内其他. */
    DOMESTIC,
    /** Suppliers abroad 国外. */
    FOREIGN
}
