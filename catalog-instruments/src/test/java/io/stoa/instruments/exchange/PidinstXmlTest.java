package io.stoa.instruments.exchange;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.exchange.Exchanged;
import io.stoa.core.exchange.Loss;
import io.stoa.core.exchange.LossReport;
import io.stoa.core.text.LocalizedText;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.Party;
import io.stoa.instruments.RelationType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;

class PidinstXmlTest {

    private static final ReadDefaults DEFAULTS = new ReadDefaults("org-1", "en", "PIDINST");

    @Test
    void reads_elements_in_any_order_namespace_and_spacing_and_names_what_it_does_not_know() {
        Exchanged<InstrumentDraft> read = read("""
                <p:instrument xmlns:p="urn:x" xml:lang="en"><p:colour>red</p:colour>
                  <p:measuredVariables><p:measuredVariable> mass </p:measuredVariable></p:measuredVariables>
                  <p:name>
                    Balance </p:name><p:name>Scales</p:name>
                  <p:owners><p:owner><p:ownerName>A</p:ownerName><p:ownerFax>1</p:ownerFax></p:owner></p:owners>
                  <p:schemaVersion>1.0</p:schemaVersion>
                  <p:identifier identifierType="Handle" x="y">1/2</p:identifier></p:instrument>""");

        assertThat(read.value().names()).isEqualTo(LocalizedText.of("en", "Balance"));
        assertThat(read.value().measuredVariables()).containsExactly("mass");
        assertThat(read.value().sourceId()).isEqualTo("1/2");
        assertThat(read.losses().theirs())
                .containsExactlyInAnyOrder(
                        new Loss("lang", "en"),
                        new Loss("colour", "red"),
                        new Loss("name(2)", "Scales"),
                        new Loss("owners[0].ownerFax", "1"),
                        new Loss("identifier.x", "y"));
    }

    @Test
    void names_what_stands_in_a_list_beside_its_items() {
        Exchanged<InstrumentDraft> read = read("""
                <instrument><name>Balance</name><owners>see below<owner><ownerName>A</ownerName></owner></owners>
                  <measuredVariables n="2"><measuredVariable>mass</measuredVariable>and others</measuredVariables>
                  <dates>2019</dates></instrument>""");

        assertThat(read.value().owners()).containsExactly(Party.named("A"));
        assertThat(read.value().measuredVariables()).containsExactly("mass");
        assertThat(read.losses().theirs())
                .containsExactlyInAnyOrder(
                        new Loss("owners[1].owners", "see below"),
                        new Loss("measuredVariables[1].n", "2"),
                        new Loss("measuredVariables[1].measuredVariables", "and others"),
                        new Loss("dates[0].dates", "2019"));
    }

    @Test
    void fills_in_what_the_schema_demands() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InstrumentDraft bare =
                InstrumentDraft.named(LocalizedText.of("en", "Balance")).build();

        LossReport report = PidinstXml.write(bare, FullInstrument.FALLBACKS, out);

        assertThat(report.isEmpty()).isTrue();
        assertThat(out.toString(UTF_8))
                .contains("<manufacturerName>:unav</manufacturerName>", "<ownerName>Jilin University</ownerName>");
        assertThat(PidinstXml.read(new ByteArrayInputStream(out.toByteArray()), DEFAULTS)
                        .value()
                        .manufacturers())
                .isEmpty();
    }

    @Test
    void refuses_external_entities() {
        refuses("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><instrument><name>&e;</name></instrument>");
    }

    @Test
    void refuses_entities_that_multiply() {
        refuses("<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><instrument><name>&b;</name></instrument>");
    }

    @Test
    void refuses_a_stream_that_is_too_large_without_reading_it_all() {
        CountedZeros zeros = new CountedZeros(100L * 1024 * 1024);
        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(() -> PidinstXml.read(zeros, DEFAULTS))
                .withMessageContaining("larger");
        assertThat(zeros.count).isLessThan(11L * 1024 * 1024);
    }

    @Test
    void refuses_deep_nesting() {
        assertThat(refuses("<instrument>" + "<a>".repeat(100_000))).contains("deeper");
    }

    @Test
    void refuses_other_encodings_than_declared_and_truncated_documents() {
        byte[] wrong = "<?xml version='1.0' encoding='UTF-8'?><instrument><name>é</name></instrument>"
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(() -> PidinstXml.read(new ByteArrayInputStream(wrong), DEFAULTS));
        byte[] utf16 = "<instrument/>".getBytes(UTF_16LE);
        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(() -> PidinstXml.read(new ByteArrayInputStream(utf16), DEFAULTS));
        assertThat(refuses("<instrument>\n<name>Bal")).contains("line 2");
        refuses("");
    }

    @Test
    void refuses_another_document_and_one_without_a_name() {
        assertThat(refuses("<resource/>")).contains("resource", "instrument");
        assertThat(refuses("<instrument/>")).contains("name");
    }

    @Test
    void agrees_with_the_published_schema_and_example() throws Exception {
        String conformance = System.getProperty("stoa.conformance", "");
        assumeTrue(!conformance.isBlank(), "skipped: -Dstoa.conformance does not name the folder with pidinst/*");
        Path folder = Path.of(conformance, "pidinst");
        var validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(folder.resolve("pidinst-schema-1_0.xsd").toFile())
                .newValidator();
        Exchanged<InstrumentDraft> example;
        try (InputStream in = Files.newInputStream(folder.resolve("hzb-mx-14-1.xml"))) {
            example = PidinstXml.read(in, DEFAULTS);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PidinstXml.write(example.value(), FullInstrument.FALLBACKS, out);
        validator.validate(new StreamSource(new ByteArrayInputStream(out.toByteArray())));
        assertThat(PidinstXml.read(new ByteArrayInputStream(out.toByteArray()), DEFAULTS))
                .isEqualTo(example);
        assertThat(example.losses().isEmpty()).isTrue();
        assertThat(example.value().relatedIdentifiers().get(1).relation()).isEqualTo(RelationType.HAS_COMPONENT);

        ByteArrayOutputStream full = new ByteArrayOutputStream();
        PidinstXml.write(FullInstrument.draft(), FullInstrument.FALLBACKS, full);
        validator.validate(new StreamSource(new ByteArrayInputStream(full.toByteArray())));
    }

    private static Exchanged<InstrumentDraft> read(String xml) {
        return PidinstXml.read(new ByteArrayInputStream(xml.getBytes(UTF_8)), DEFAULTS);
    }

    private static String refuses(String xml) {
        try {
            read(xml);
        } catch (UnreadableInputException e) {
            return e.getMessage();
        }
        throw new AssertionError("was read: " + xml);
    }

    private static final class CountedZeros extends InputStream {
        private final long length;
        private long count;

        CountedZeros(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return count++ < length ? ' ' : -1;
        }
    }
}
