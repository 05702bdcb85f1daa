package io.stoa.literature.delivery;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

/** The schema of ISO 18626, where {@code -Dstoa.conformance} gives it. */
final class IsoSchema {

    private static final AtomicReference<Schema> SCHEMA = new AtomicReference<>(compiled());

    private IsoSchema() {}

    static void check(String xml) {
        Schema schema = SCHEMA.get();
        if (schema != null) {
            assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(xml))))
                    .as(xml)
                    .doesNotThrowAnyException();
        }
    }

    private static Schema compiled() {
        Path file = Path.of(System.getProperty("stoa.conformance", "")).resolve("iso18626/ISO-18626-v1_2.xsd");
        try {
            return Files.isRegularFile(file)
                    ? SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                            .newSchema(file.toFile())
                    : null;
        } catch (org.xml.sax.SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
