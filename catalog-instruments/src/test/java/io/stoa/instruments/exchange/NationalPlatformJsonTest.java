package io.stoa.instruments.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.exchange.Exchanged;
import io.stoa.core.exchange.Loss;
import io.stoa.core.exchange.LossReport;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.Money;
import io.stoa.instruments.SharingMode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class NationalPlatformJsonTest {

    private static final ReadDefaults DEFAULTS = new ReadDefaults("org-1", "zh", null);

    @Test
    void names_an_amount_that_rounding_changes() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LossReport report = NationalPlatformJson.standard().write(FullInstrument.draft(), out);
        assertThat(out.toString(UTF_8)).contains("\"worth\":\"320.00\"");
        assertThat(report.ours()).contains(new Loss("acquisition.worth.minorUnits", "320000001"));
    }

    @Test
    void reads_labels_and_amounts_and_names_what_it_does_not_understand() {
        Exchanged<InstrumentDraft> read = read(
                "{\"cname\":\"天平\",\"worth\":\"12.34\",\"shareMode\":\"外部\",\"auditStatus\":\"1\",\"runMachine\":\"1e9\"}");
        assertThat(read.value().acquisition().worth()).isEqualTo(Money.cny(12_340_000));
        assertThat(read.value().sharing().mode()).isEqualTo(SharingMode.EXTERNAL);
        assertThat(read.losses().theirs())
                .containsExactlyInAnyOrder(new Loss("auditStatus", "1"), new Loss("runMachine", "1e9"));
    }

    @Test
    void refuses_what_is_no_instrument() {
        for (String json : new String[] {
            "{}",
            "[]",
            "",
            "{\"cname\":\"a\",\"cname\":\"b\"}",
            "{\"cname\":\"a",
            "{\"cname\":\"a\"} x",
            "[".repeat(100_000)
        }) {
            assertThatExceptionOfType(UnreadableInputException.class).as(json).isThrownBy(() -> read(json));
        }
        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(() -> read("{\"cname\":\"a\",\"x\":" + "[".repeat(40) + "]".repeat(40) + "}"))
                .withMessageContaining("deeper");
    }

    private static Exchanged<InstrumentDraft> read(String json) {
        return NationalPlatformJson.standard().read(new ByteArrayInputStream(json.getBytes(UTF_8)), DEFAULTS);
    }
}
