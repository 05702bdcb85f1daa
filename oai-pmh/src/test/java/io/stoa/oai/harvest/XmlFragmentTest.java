package io.stoa.oai.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class XmlFragmentTest {

    private static final String BEGIN =
            "<?xml version=\"1.0\"?><o:OAI-PMH xmlns:o=\"http://www.openarchives.org/OAI/2.0/\""
                    + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:t=\"urn:t\">"
                    + "<o:responseDate>2026-05-06T07:08:09.5+02:00</o:responseDate><o:ListRecords xmlns=\"urn:d\"><o:record><o:header>"
                    + "<o:identifier> r1 </o:identifier><o:datestamp>2026-05-06</o:datestamp></o:header><o:metadata>";
    private static final String END =
            "</o:metadata><o:about><x xmlns=\"urn:a\">1</x></o:about><o:about><y xmlns=\"urn:b\"/>"
                    + "</o:about></o:record></o:ListRecords></o:OAI-PMH>";

    @Test
    void stands_alone_with_the_namespaces_that_were_declared_around_it() throws Exception {
        Element root = parsed(
                metadata("<work xsi:type=\"t:Book\" t:n=\"1\"><t:title xml:lang=\"zh\">石墨烯 𠀀</t:title></work>"));
        assertThat(root.getNamespaceURI()).isEqualTo("urn:d");
        assertThat(root.lookupNamespaceURI("t")).isEqualTo("urn:t");
        assertThat(root.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type"))
                .isEqualTo("t:Book");
        Element title = (Element) root.getElementsByTagNameNS("urn:t", "title").item(0);
        assertThat(title.getTextContent()).isEqualTo("石墨烯 𠀀");
        assertThat(title.getAttribute("xml:lang")).isEqualTo("zh");
    }

    @Test
    void says_the_same_as_the_original_where_characters_are_escaped() throws Exception {
        Element root = parsed(
                metadata("<a b=\"&lt;&quot;&amp;&#10;&#9;&gt;\">&lt;&amp;&gt;<![CDATA[<c>&]]>&#13;<!-- no --></a>"));
        assertThat(root.getAttribute("b")).isEqualTo("<\"&\n\t>");
        assertThat(root.getTextContent()).isEqualTo("<&><c>&\r");
    }

    @Test
    void takes_back_a_default_namespace_that_was_undeclared() throws Exception {
        Element root = parsed(metadata("<a><b xmlns=\"\"><c/></b></a>"));
        assertThat(root.getNamespaceURI()).isEqualTo("urn:d");
        assertThat(root.getElementsByTagName("c").item(0).getNamespaceURI()).isNull();
    }

    @Test
    void is_read_from_any_prefix_with_everything_about_it() throws Exception {
        OaiResponse answer = read("<a/>");
        assertThat(answer.responseDate()).isEqualTo("2026-05-06T05:08:09.500Z");
        assertThat(answer.records()).singleElement().satisfies(raw -> {
            assertThat(raw.identifier()).isEqualTo("r1");
            assertThat(raw.about()).hasSize(2);
            assertThat(parsed(raw.about().get(0)).getNamespaceURI()).isEqualTo("urn:a");
        });
    }

    private static String metadata(String element) throws XMLStreamException {
        return String.valueOf(read(element).records().get(0).metadata());
    }

    private static OaiResponse read(String element) throws XMLStreamException {
        return ResponseReader.read(new ByteArrayInputStream((BEGIN + element + END).getBytes(StandardCharsets.UTF_8)));
    }

    private static Element parsed(String document) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
