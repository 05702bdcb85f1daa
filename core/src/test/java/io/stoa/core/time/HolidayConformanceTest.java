package io.stoa.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the built-in years with the public files under the conformance folder. */
class HolidayConformanceTest {

    @Test
    void every_day_of_the_built_in_years_agrees_with_the_published_files() throws IOException {
        WorkCalendar built = WorkCalendar.china().strict();
        WorkCalendar loaded = WorkCalendar.of(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), year -> null);
        List<HolidayYear> years = published();
        for (HolidayYear year : years) {
            loaded = loaded.withYear(year);
        }

        assertThat(years).extracting(HolidayYear::year).contains(2014, 2020, 2026);
        LocalDate last = LocalDate.of(2026, 12, 24);
        for (LocalDate day = LocalDate.of(2014, 1, 1); !day.isAfter(last); day = day.plusDays(1)) {
            assertThat(built.day(day)).isEqualTo(loaded.day(day));
        }
        for (HolidayYear year : years) {
            for (SpecialDay special : year.days()) {
                assertThat(loaded.isWorkingDay(special.date()))
                        .as(special.toString())
                        .isEqualTo(special.working());
            }
        }
    }

    private static List<HolidayYear> published() throws IOException {
        String folder = System.getProperty("stoa.conformance", "");
        assumeTrue(!folder.isBlank(), "skipped: -Dstoa.conformance does not name the folder with holidays/*.json");
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(folder, "holidays"))) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<HolidayYear> years = new ArrayList<>();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                years.add(HolidayYear.readJson(in));
            }
        }
        return years;
    }
}
