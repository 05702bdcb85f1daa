package io.stoa.core.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The built-in years, read from {@code china.csv} when they are first needed. */
final class ChinaHolidays {

    static final WorkCalendar CALENDAR = calendar();

    private static final String HEADER = "notice,date,kind,name";

    private ChinaHolidays() {}

    private static WorkCalendar calendar() {
        Map<Integer, List<SpecialDay>> days = new TreeMap<>();
        for (String line : lines()) {
            String[] fields = line.split(",", 4);
            days.computeIfAbsent(Integer.valueOf(fields[0]), year -> new ArrayList<>())
                    .add(new SpecialDay(LocalDate.parse(fields[1]), fields[2].equals("workday"), fields[3]));
        }
        WorkCalendar calendar = WorkCalendar.of(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), year -> null);
        for (Map.Entry<Integer, List<SpecialDay>> year : days.entrySet()) {
            calendar = calendar.withYear(HolidayYear.published(year.getKey(), year.getValue()));
        }
        return calendar;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(
                        ChinaHolidays.class.getResourceAsStream("china.csv"), "china.csv is in this jar");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.equals(HEADER))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
