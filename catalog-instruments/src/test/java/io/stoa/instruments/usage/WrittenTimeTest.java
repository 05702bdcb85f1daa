package io.stoa.instruments.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-03-01 09:30, 2026-03-01T01:30:00Z",
        "2026-03-01T09:30, 2026-03-01T01:30:00Z",
        "2026/3/1 9:30, 2026-03-01T01:30:00Z",
        "2026.3.1 9:30:15, 2026-03-01T01:30:15Z",
        "2026年3月1日 9:30, 2026-03-01T01:30:00Z",
        "2026年3月1日9:30, 2026-03-01T01:30:00Z",
        "2026-03-01T09:30:00.5, 2026-03-01T01:30:00.500Z",
        "2026-03-01T09:30Z, 2026-03-01T09:30:00Z",
        "2026-03-01T09:30+02:00, 2026-03-01T07:30:00Z",
        "2024-02-29 23:59:59, 2024-02-29T15:59:59Z",
    })
    void reads_what_people_and_spreadsheets_write(String text, Instant expected) {
        assertThat(WrittenTime.read(text, SHANGHAI)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01",
                "9:30",
                "2026-02-29 09:30",
                "2026-03-01 24:00",
                "2026-03-01 09:60",
                "2026-03-01 09:30:60",
                "26-03-01 09:30",
                "2026-03-01 09:30 PM",
                "2026-03-01 09:30+99:00",
            })
    void reads_nothing_else(String text) {
        assertThat(WrittenTime.read(text, SHANGHAI)).isNull();
    }

    @Test
    void wants_the_offset_where_the_clock_skips_or_repeats_an_hour() {
        assertThat(WrittenTime.read("2026-03-29 02:30", BERLIN)).isNull();
        assertThat(WrittenTime.read("2026-10-25 02:30", BERLIN)).isNull();
        assertThat(WrittenTime.read("2026-10-25 02:30+01:00", BERLIN)).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void reads_back_what_it_writes_in_repeated_hours_too() {
        for (String time :
                new String[] {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-07-01T00:00:00.000001Z"}) {
            Instant instant = Instant.parse(time);
            assertThat(WrittenTime.read(WrittenTime.write(instant, BERLIN), BERLIN))
                    .isEqualTo(instant);
        }
    }
}
