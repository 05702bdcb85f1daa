package io.stoa.literature;

import io.stoa.core.identifier.IdentifierScheme;
import org.jspecify.annotations.Nullable;

/** What kind of identifier a work's identifier is. Those with a scheme are checked by it, the others kept as written. */
public enum WorkIdentifierType {
    /** Digital object identifier, ISO 26324. */
    DOI(IdentifierScheme.DOI),
    /** International standard book number 国际标准书号, ISO 2108. */
    ISBN(IdentifierScheme.ISBN),
    /** International standard serial number 国际标准连续出版物号, ISO 3297. */
    ISSN(IdentifierScheme.ISSN),
    /** China science and technology resource identifier 科技资源标识, GB/T 32843. */
    CSTR(IdentifierScheme.CSTR),
    /** Handle, RFC 3650. */
    HANDLE(IdentifierScheme.HANDLE),
    /** An address that identifies the work. */
    URL(IdentifierScheme.URL),
    /** Chinese patent application number 专利申请号. */
    CN_PATENT_APPLICATION(IdentifierScheme.CN_PATENT_APPLICATION),
    /** The number of a patent document of any office 专利号. */
    PATENT(null),
    /** The number of a standard 标准号, such as {@code GB/T 7714-2015}. */
    STANDARD(null),
    /** The number of a report 报告号. */
    REPORT(null),
    /** The Chinese number of a serial 国内统一连续出版物号, such as {@code CN 11-1958/O4}. */
    CN_SERIAL(null),
    /** The Chinese book number before ISBN 统一书号, such as {@code 13031·3867}. */
    UNIFIED_BOOK_NUMBER(null),
    /** International standard music number. */
    ISMN(null),
    /** International standard recording code. */
    ISRC(null),
    /** Number in a national bibliography 国家书目号. */
    NATIONAL_BIBLIOGRAPHY(null),
    /** Legal deposit number. */
    LEGAL_DEPOSIT(null),
    /** Library of Congress control number. */
    LCCN(null),
    /** OCLC number. */
    OCLC(null),
    /** Uniform resource name, such as a national bibliography number. */
    URN(null),
    /** CODEN of a serial. */
    CODEN(null),
    /** arXiv identifier. */
    ARXIV(null),
    /** PubMed identifier. */
    PMID(null),
    /** An ISBN that the work bears though it is wrong or of another edition 错误的ISBN. */
    CANCELLED_ISBN(null),
    /** An ISSN that the work bears though it is wrong. */
    CANCELLED_ISSN(null),
    /** A publisher's own number. */
    PUBLISHER_NUMBER(null),
    /** Another identifier; its qualifier names the system. */
    OTHER(null);

    private final @Nullable IdentifierScheme scheme;

    WorkIdentifierType(@Nullable IdentifierScheme scheme) {
        this.scheme = scheme;
    }

    /**
     * {@return the scheme that its values are checked by, or null}
     */
    public @Nullable IdentifierScheme scheme() {
        return scheme;
    }

    /**
     * {@return whether two descriptions with the same value describe the same work, as they do with a DOI but not with
     * a cancelled ISBN}
     */
    public boolean isIdentifying() {
        return switch (this) {
            case CANCELLED_ISBN, CANCELLED_ISSN, PUBLISHER_NUMBER, LEGAL_DEPOSIT, OTHER -> false;
            default -> true;
        };
    }
}
