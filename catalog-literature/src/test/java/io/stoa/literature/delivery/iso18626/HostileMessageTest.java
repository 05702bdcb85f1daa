package io.stoa.literature.delivery.iso18626;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMessageTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nonsense",
                "<a>",
                "<ISO18626Message/>",
                "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
                "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/\">%x;]><a/>",
                "<ISO18626Message xmlns=\"http://illtransactions.org/2013/iso18626\" version=\"1.2\"/>",
                "<ISO18626Message xmlns=\"http://illtransactions.org/2013/iso18626\"><request/></ISO18626Message>",
                "<ISO18626Message xmlns=\"http://illtransactions.org/2013/iso18626\" version=\"1.2\">"
                        + "<request/><request/></ISO18626Message>",
                "<?xml version=\"1.0\" encoding=\"nonsense\"?><a/>"
            })
    void refuses_what_is_no_message(String xml) {
        Reading.Faulty faulty = faulty(xml);
        assertThat(faulty.kind()).isNull();
        assertThat(faulty.reason().text(Locale.CHINESE)).isNotBlank();
        assertThat(Confirmations.of(faulty, NOW))
                .isEqualTo(new RequestConfirmation(
                        new ConfirmationHeader(null, null, NOW, null, null, NOW, MessageStatus.ERROR), faulty.error()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version="1.2"                            | version="2.0"                                | UNRECOGNISED_DATA_VALUE   | version: 2.0
            <action>ShippedReturn</action>           | <action>Teleport</action>                    | UNRECOGNISED_DATA_VALUE   | action: Teleport
            <action>ShippedReturn</action>           | <action/>                                    | UNRECOGNISED_DATA_VALUE   | action:
            <action>ShippedReturn</action>           | <action><b/></action>                        | UNRECOGNISED_DATA_ELEMENT | b
            <action>ShippedReturn</action>           | ''                                           | BADLY_FORMED_MESSAGE      | action
            <action>ShippedReturn</action>           | <action>Cancel</action><action>Renew</action>| BADLY_FORMED_MESSAGE      | action
            <action>ShippedReturn</action>           | <note>a</note><action>Cancel</action>        | BADLY_FORMED_MESSAGE      | action
            <note>                                   | <wish>a</wish><note>                         | UNRECOGNISED_DATA_ELEMENT | wish
            <note>                                   | <wish xmlns="urn:x">a</wish><note>           | UNRECOGNISED_DATA_ELEMENT | {urn:x}wish
            2026-03-02T01:02:03.456Z                 | yesterday                                    | UNRECOGNISED_DATA_VALUE   | timestamp: yesterday
            2026-03-02T01:02:03.456Z                 | 2026-13-02T01:02:03Z                         | UNRECOGNISED_DATA_VALUE   | timestamp: 2026-13-02T01:02:03Z
            CN-100002                                | ''                                           | UNRECOGNISED_DATA_VALUE   | agencyIdValue:
            http://example.org/agencies              | not a scheme                                 | UNRECOGNISED_DATA_VALUE   | agencyIdType/@scheme: not a scheme
            <multipleItemRequestId></multipleItemRequestId> | ''                                    | BADLY_FORMED_MESSAGE      | multipleItemRequestId
            """)
    void names_the_error_by_the_standard(String from, String to, ErrorType type, String value) {
        String good = Iso18626Writer.write(
                new RequestingAgencyMessage(SampleMessages.header(), RequestingAction.SHIPPED_RETURN, "x"));
        assertThat(good).contains(from);
        Reading.Faulty faulty = faulty(good.replace(from, to));
        assertThat(faulty.error().type()).isEqualTo(type);
        assertThat(String.valueOf(faulty.error().value()).strip()).isEqualTo(value);
    }

    @Test
    void answers_an_error_in_a_message_to_the_request_that_it_was_about() {
        String good = Iso18626Writer.write(
                new RequestingAgencyMessage(SampleMessages.header(), RequestingAction.SHIPPED_RETURN, "x"));
        Reading.Faulty faulty = faulty(good.replace("ShippedReturn", "Teleport"));
        assertThat(Confirmations.of(faulty, NOW))
                .isInstanceOfSatisfying(RequestingAgencyMessageConfirmation.class, confirmation -> {
                    assertThat(confirmation.header().requestingAgencyRequestId())
                            .isEqualTo("r-1");
                    assertThat(confirmation.header().status()).isEqualTo(MessageStatus.ERROR);
                });
    }

    @Test
    void takes_what_others_write_differently() {
        String good = Iso18626Writer.write(
                new RequestingAgencyMessage(SampleMessages.header(), RequestingAction.CANCEL, "x"));
        String theirs = good.replace("ill:version", "version")
                .replace("ill:scheme", "scheme")
                .replace("2026-03-02T01:02:03.456Z", "2026-03-02T09:02:03.456+08:00")
                .replace("<note>x</note>", "<!-- a note --><note><![CDATA[x]]></note>");
        assertThat(read(theirs)).isEqualTo(read(good)).isInstanceOf(Reading.Understood.class);
    }

    @Test
    void stops_at_a_message_that_never_ends() {
        Reading.Faulty faulty =
                (Reading.Faulty) Iso18626Reader.read(new Endless("<a>".getBytes(StandardCharsets.UTF_8)));
        assertThat(faulty.error().type()).isIn(ErrorType.BADLY_FORMED_MESSAGE, ErrorType.UNRECOGNISED_DATA_ELEMENT);
        byte[] text = "x".repeat(100).getBytes(StandardCharsets.UTF_8);
        Reading.Faulty long_ = (Reading.Faulty) Iso18626Reader.read(new java.io.SequenceInputStream(
                new ByteArrayInputStream(
                        ("<ISO18626Message version=\"1.2\" xmlns=\"" + Iso18626Writer.NAMESPACE + "\">")
                                .getBytes(StandardCharsets.UTF_8)),
                new Endless(text)));
        assertThat(long_.reason().code()).isEqualTo("literature.iso18626.too-large");
    }

    @Test
    void refuses_what_is_nested_too_deep_or_has_too_many_parts() {
        String envelope = "<ISO18626Message version=\"1.2\" xmlns=\"" + Iso18626Writer.NAMESPACE + "\">";
        assertThat(faulty(envelope + "<request>".repeat(30)).reason().code())
                .isEqualTo("literature.iso18626.too-large");
        assertThat(faulty(envelope + "<request>" + "<a/>".repeat(6_000))
                        .reason()
                        .code())
                .isEqualTo("literature.iso18626.too-large");
    }

    @Test
    void answers_every_damage_with_an_error_or_a_message() {
        Random random = new Random(18626);
        for (Iso18626Message message : SampleMessages.all()) {
            byte[] good = Iso18626Writer.write(message).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 300; i++) {
                byte[] damaged = damaged(good, random);
                Reading reading = Iso18626Reader.read(new ByteArrayInputStream(damaged));
                if (reading instanceof Reading.Faulty faulty) {
                    assertThat(faulty.reason().toString()).isNotBlank();
                } else {
                    Iso18626Message read = ((Reading.Understood) reading).message();
                    assertThat(read(Iso18626Writer.write(read))).isEqualTo(reading);
                }
            }
        }
    }

    private static byte[] damaged(byte[] good, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = random.nextInt(good.length);
        out.write(good, 0, at);
        switch (random.nextInt(3)) {
            case 0 -> out.write(random.nextInt(256));
            case 1 -> {
                int skipped = Math.min(good.length - at, 1 + random.nextInt(40));
                out.write(good, at + skipped, good.length - at - skipped);
                return out.toByteArray();
            }
            default -> {
                return out.toByteArray();
            }
        }
        out.write(good, at + 1, good.length - at - 1);
        return out.toByteArray();
    }

    private static Reading.Faulty faulty(String xml) {
        Reading reading = read(xml);
        assertThat(reading).isInstanceOf(Reading.Faulty.class);
        return (Reading.Faulty) reading;
    }

    private static Reading read(String xml) {
        return Iso18626Reader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** Repeats its bytes for ever. */
    private static final class Endless extends InputStream {

        private final byte[] bytes;
        private int at;

        Endless(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            int next = bytes[at] & 0xFF;
            at = (at + 1) % bytes.length;
            return next;
        }
    }
}
