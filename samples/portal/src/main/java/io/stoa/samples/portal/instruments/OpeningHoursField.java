package io.stoa.samples.portal.instruments;

import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.OpenTime;
import io.stoa.instruments.booking.rule.OpeningHours;
import io.stoa.instruments.booking.rule.RuleCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The opening hours: a field for each day of the week, and one with a line for each single day that differs. */
final class OpeningHoursField implements RuleField {

    private static final String SINGLE_DAYS = "days";

    @Override
    public RuleCode code() {
        return RuleCode.OPENING_HOURS;
    }

    @Override
    public String input() {
        return "hours";
    }

    @Override
    public void show(List<BookingRule> rules, Map<String, String> fields) {
        for (BookingRule rule : rules) {
            OpeningHours hours = (OpeningHours) rule;
            hours.weekly().forEach((day, times) -> fields.put(field(day.name()), text(times)));
            fields.put(
                    field(SINGLE_DAYS),
                    hours.exceptions().entrySet().stream()
                            .map(each -> (each.getKey() + " " + text(each.getValue())).strip())
                            .collect(Collectors.joining("\n")));
        }
    }

    @Override
    public List<BookingRule> read(Typed typed) {
        Map<DayOfWeek, List<OpenTime>> weekly = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<OpenTime> times = typed.times(typed.text(field(day.name())));
            if (!times.isEmpty()) {
                weekly.put(day, times);
            }
        }
        Map<LocalDate, List<OpenTime>> single = new TreeMap<>();
        typed.text(field(SINGLE_DAYS))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    String[] parts = line.split("[\\s:：]+", 2);
                    LocalDate day = typed.day(parts[0]);
                    if (day != null) {
                        single.put(day, typed.times(parts.length == 1 ? "" : parts[1]));
                    }
                });
        return typed.problems().isEmpty() ? List.of(new OpeningHours(weekly, single)) : List.of();
    }

    private static String text(List<OpenTime> times) {
        return times.stream()
                .map(time -> time.from() + "–" + (time.to().equals(LocalTime.MIDNIGHT) ? "24:00" : time.to()))
                .collect(Collectors.joining(", "));
    }
}
