package io.stoa.core.tabular;

/** The kinds of files that tables are written to. */
public enum TableType {
    /** Comma-separated values in UTF-8 with a byte order mark (RFC 4180). */
    CSV,
    /** Office Open XML workbook (ISO/IEC 29500). */
    XLSX
}
