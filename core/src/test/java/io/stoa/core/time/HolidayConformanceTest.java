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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Compares the built-in years with the public files under the conformance folder. */
class HolidayConformanceTest {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @Test
    void every_day_of_the_built_in_years_agrees_with_the_published_files() throws IOException {
        Map<LocalDate, Boolean> named = new HashMap<>();
        WorkCalendar loaded = WorkCalendar.of(WEEKEND, year -> null);
        for (HolidayYear year : published()) {
            year.days().forEach(day -> named.put(day.date(), day.working()));
            loaded = loaded.withYear(year);
        }

        WorkCalendar built = WorkCalendar.china();
        for (LocalDate day = LocalDate.of(2014, 1, 1); day.getYear() <= 2026; day = day.plusDays(1)) {
            assertThat(built.isWorkingDay(day))
                    .as(day.toString())
                    .isEqualTo(named.getOrDefault(day, !WEEKEND.contains(day.getDayOfWeek())));
            assertThat(built.day(day)).isEqualTo(loaded.day(day));
        }
    }

    private static List<HolidayYear> published() throws IOException {
        String folder = System.getProperty("stoa.conformance", "");
        assumeTrue(!folder.isBlank(), "skipped: -Dstoa.conformance does not name the folder with holidays/*.json");
        List<HolidayYear> years = new ArrayList<>();
        for (int year = 2014; year <= 2026; year++) {
            try (InputStream in = Files.newInputStream(Path.of(folder, "holidays", year + ".json"))) {
                years.add(HolidayYear.readJson(in));
            }
        }
        return years;
    }
}
