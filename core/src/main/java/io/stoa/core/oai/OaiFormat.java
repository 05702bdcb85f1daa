package io.stoa.core.oai;

/**
 * A metadata format that records are given in.
 *
 * @param prefix its prefix, such as {@code oai_dc}
 * @param schema the address of its XML schema
 * @param namespace its XML namespace
 */
public record OaiFormat(String prefix, String schema, String namespace) {

    /** Unqualified Dublin Core, which every source gives. */
    public static final OaiFormat DUBLIN_CORE = new OaiFormat(
            "oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd", "http://www.openarchives.org/OAI/2.0/oai_dc/");

    /** MARC 21 as MARCXML. */
    public static final OaiFormat MARC21 = new OaiFormat(
            "marc21", "http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd", "http://www.loc.gov/MARC21/slim");
}
