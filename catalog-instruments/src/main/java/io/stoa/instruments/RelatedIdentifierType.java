package io.stoa.instruments;

/** The types of related identifiers of PIDINST 1.0. */
public enum RelatedIdentifierType {
    /** Archival Resource Key. */
    ARK("ARK"),
    /** arXiv identifier. */
    ARXIV("arXiv"),
    /** Astrophysics Data System code. */
    BIBCODE("bibcode"),
    /** Digital Object Identifier. */
    DOI("DOI"),
    /** European Article Number. */
    EAN13("EAN13"),
    /** ISSN of the electronic edition. */
    EISSN("EISSN"),
    /** Handle. */
    HANDLE("Handle"),
    /** International Generic Sample Number. */
    IGSN("IGSN"),
    /** International Standard Book Number. */
    ISBN("ISBN"),
    /** International Standard Serial Number. */
    ISSN("ISSN"),
    /** International Standard Text Code. */
    ISTC("ISTC"),
    /** Linking ISSN. */
    LISSN("LISSN"),
    /** PubMed identifier. */
    PMID("PMID"),
    /** Persistent URL. */
    PURL("PURL"),
    /** Research Activity Identifier. */
    RAID("RAiD"),
    /** Research Resource Identifier. */
    RRID("RRID"),
    /** Universal Product Code. */
    UPC("UPC"),
    /** Web address. */
    URL("URL"),
    /** Uniform Resource Name. */
    URN("URN"),
    /** Permanent identifier for the web. */
    W3ID("w3id");

    private final String label;

    RelatedIdentifierType(String label) {
        this.label = label;
    }

    /** {@return the type as PIDINST writes it} */
    public String label() {
        return label;
    }
}
