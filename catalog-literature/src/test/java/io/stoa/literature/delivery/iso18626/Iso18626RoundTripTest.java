package io.stoa.literature.delivery.iso18626;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

class Iso18626RoundTripTest {

    static List<Iso18626Message> messages() {
        return SampleMessages.all();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void reads_what_it_wrote(Iso18626Message message) {
        assertThat(read(Iso18626Writer.write(message))).isEqualTo(new Reading.Understood(message));
    }

    @Test
    void knows_messages_of_every_kind() {
        assertThat(messages())
                .extracting(Object::getClass)
                .extracting(Class::getSimpleName)
                .containsAll(Arrays.stream(MessageKind.values())
                        .map(kind -> kind.element().substring(0, 1).toUpperCase()
                                + kind.element().substring(1))
                        .toList());
    }

    @Test
    void writes_what_the_schema_allows() throws SAXException {
        Path schema = Path.of(System.getProperty("stoa.conformance", "")).resolve("iso18626/ISO-18626-v1_2.xsd");
        assumeThat(Files.isRegularFile(schema))
                .as("the schema, in the folder given by -Dstoa.conformance=FOLDER")
                .isTrue();
        Schema compiled =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(schema.toFile());
        for (Iso18626Message message : messages()) {
            String xml = Iso18626Writer.write(message);
            assertThatCode(() -> compiled.newValidator().validate(new StreamSource(new StringReader(xml))))
                    .as(xml)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void writes_a_replacement_for_characters_that_xml_cannot_hold() {
        RequestingAgencyMessage message = new RequestingAgencyMessage(
                SampleMessages.header(), RequestingAction.NOTIFICATION, "a\u0000b\uD800c\u000Bd😀");
        assertThat(read(Iso18626Writer.write(message)))
                .isEqualTo(new Reading.Understood(new RequestingAgencyMessage(
                        SampleMessages.header(), RequestingAction.NOTIFICATION, "a\uFFFDb\uFFFDc\uFFFDd😀")));
    }

    @Test
    void keeps_the_secret_out_of_texts() {
        assertThat(SampleMessages.header().toString()).contains("account").doesNotContain("secret");
    }

    private static Reading read(String xml) {
        return Iso18626Reader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
