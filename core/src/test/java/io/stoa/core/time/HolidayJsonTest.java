package io.stoa.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stoa.core.error.UnreadableInputException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HolidayJsonTest {

    private static final String DAY = "{'name': '元旦', 'date': '2027-01-01', 'isOffDay': true}";

    @Test
    void reads_a_published_year() {
        HolidayYear year = read("{'$id': 'x', 'year': 2027, 'papers': ['https://www.gov.cn/'], 'days': ["
                + "{'name': '元旦', 'date': '2027-01-03', 'isOffDay': false}, " + DAY + "]}");

        assertThat(year)
                .isEqualTo(HolidayYear.published(
                        2027,
                        List.of(
                                new SpecialDay(LocalDate.of(2027, 1, 1), false, "元旦"),
                                new SpecialDay(LocalDate.of(2027, 1, 3), true, "元旦"))));
    }

    @Test
    void reads_a_year_without_papers_as_awaited() {
        assertThat(read("{'year': 2027, 'papers': [], 'days': []}").published()).isFalse();
        assertThat(read("{'year': 2027, 'days': []}").published()).isFalse();
        assertThat(read("{'year': 2027, 'days': [" + DAY + "]}").published()).isTrue();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("", "core.calendar.year-invalid", "year –"),
                Arguments.of("[", "core.calendar.unreadable", "JSON"),
                Arguments.of("{'year': 2027, 'days': []} {}", "core.calendar.unreadable", "JSON"),
                Arguments.of("{'year': 2027, 'year': 2028, 'days': []}", "core.calendar.unreadable", "year"),
                Arguments.of("{'year': 2027}", "core.calendar.unreadable", "days: –"),
                Arguments.of("[".repeat(100_000), "core.calendar.unreadable", "JSON"),
                Arguments.of(" ".repeat(2_000_000), "core.calendar.unreadable", "> 1048576 bytes"),
                Arguments.of("{'days': []}", "core.calendar.year-invalid", "year –"),
                Arguments.of("{'year': '2027', 'days': []}", "core.calendar.year-invalid", "\"2027\""),
                Arguments.of("{'year': 27, 'days': []}", "core.calendar.year-invalid", "year 27,"),
                Arguments.of("{'year': 99999999999, 'days': []}", "core.calendar.year-invalid", "99999999999"),
                Arguments.of("{'year': 2027, 'days': [" + DAY + ", 5]}", "core.calendar.day-invalid", "Day 2"),
                Arguments.of(
                        "{'year': 2027, 'days': [" + DAY.replace("true", "1") + "]}",
                        "core.calendar.day-invalid",
                        "isOffDay is 1"),
                Arguments.of(
                        "{'year': 2027, 'days': [" + DAY.replace("01-01", "02-30") + "]}",
                        "core.calendar.day-invalid",
                        "2027-02-30"),
                Arguments.of(
                        "{'year': 2027, 'days': [" + DAY.replace("2027-", "2028-") + "]}",
                        "core.calendar.day-outside",
                        "2028-01-01"),
                Arguments.of(
                        "{'year': 2027, 'days': [" + DAY + "," + DAY + "]}", "core.calendar.day-twice", "2027-01-01"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void says_what_is_wrong_with_a_file(String json, String code, String part) {
        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(() -> read(json))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.getMessage()).contains(part).hasSizeLessThan(250);
                    assertThat(Stream.of("en", "zh", "de", "ru").map(l -> e.message(Locale.forLanguageTag(l))))
                            .doesNotHaveDuplicates()
                            .noneMatch(text -> text.contains("core."));
                });
    }

    private static HolidayYear read(String json) {
        return HolidayYear.readJson(
                new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
