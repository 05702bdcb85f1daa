package io.stoa.instruments;

/** The twenty kinds of identifiers by which PIDINST 1.0 names what an instrument is related to. */
public enum RelatedIdentifierType {
    /** Archival Resource Key. */
    ARK("ARK"),
    /** An arXiv preprint. */
    ARXIV("arXiv"),
    /** A record of the Astrophysics Data System. */
    BIBCODE("bibcode"),
    /** Digital object identifier. */
    DOI("DOI"),
    /** European article number. */
    EAN13("EAN13"),
    /** ISSN of an electronic serial. */
    EISSN("EISSN"),
    /** Handle. */
    HANDLE("Handle"),
    /** International Generic Sample Number. */
    IGSN("IGSN"),
    /** International standard book number. */
    ISBN("ISBN"),
    /** International standard serial number. */
    ISSN("ISSN"),
    /** International standard text code. */
    ISTC("ISTC"),
    /** Linking ISSN. */
    LISSN("LISSN"),
    /** A PubMed record. */
    PMID("PMID"),
    /** Persistent URL. */
    PURL("PURL"),
    /** Research activity identifier. */
    RAID("RAiD"),
    /** Research resource identifier. */
    RRID("RRID"),
    /** Universal product code. */
    UPC("UPC"),
    /** Address of a web page. */
    URL("URL"),
    /** Uniform resource name. */
    URN("URN"),
    /** Permanent identifier of w3id.org. */
    W3ID("w3id");

    private final String code;

    RelatedIdentifierType(String code) {
        this.code = code;
    }

    /**
     * {@return the value as PIDINST 1.0 writes it, such as arXiv}
     */
    public String code() {
        return code;
    }
}
