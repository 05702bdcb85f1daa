package io.stoa.literature.exchange.marc;

/** Which fields a record has. */
public enum MarcFormat {
    /** MARC 21. */
    MARC21("marc21"),
    /** UNIMARC and China's CNMARC, which is UNIMARC with fields of its own. */
    UNIMARC("unimarc");

    private final String code;

    MarcFormat(String code) {
        this.code = code;
    }

    /**
     * {@return its name in carried fields and OAI-PMH}
     */
    public String code() {
        return code;
    }

    MarcMapping mapping() {
        return this == MARC21 ? new Marc21Mapping() : new UnimarcMapping();
    }
}
