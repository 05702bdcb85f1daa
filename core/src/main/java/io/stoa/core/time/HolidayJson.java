package io.stoa.core.time;

import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of {@link HolidayYear#readJson}. */
final class HolidayJson {

    private static final int LIMIT = 1 << 20;
    private static final int ECHO_LIMIT = 60;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private HolidayJson() {}

    static HolidayYear read(InputStream json) {
        JsonNode root = tree(json);
        int year = year(root.path("year"));
        JsonNode days = root.path("days");
        if (!days.isArray()) {
            throw unreadable("days: " + shown(days), null);
        }
        List<SpecialDay> read = new ArrayList<>();
        for (JsonNode day : days) {
            read.add(day(year, read.size() + 1, day));
        }
        return new HolidayYear(year, isPublished(root.path("papers"), read), read);
    }

    private static boolean isPublished(JsonNode papers, List<SpecialDay> days) {
        return papers.isArray() ? !papers.isEmpty() : !days.isEmpty();
    }

    private static JsonNode tree(InputStream json) {
        try {
            byte[] bytes = json.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw unreadable("> " + LIMIT + " bytes", null);
            }
            return MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw unreadable(String.valueOf(e.getMessage()), e);
        } catch (JacksonException e) {
            throw unreadable(e.getOriginalMessage(), e);
        }
    }

    private static int year(JsonNode year) {
        if (year.isInt()) {
            return year.intValue();
        }
        throw new UnreadableInputException(Message.of(
                "core.calendar.year-invalid",
                "value",
                shown(year),
                "from",
                HolidayYear.FIRST_YEAR,
                "to",
                HolidayYear.LAST_YEAR));
    }

    private static SpecialDay day(int year, int row, JsonNode day) {
        JsonNode name = day.path("name");
        JsonNode off = day.path("isOffDay");
        if (!name.isString() || name.stringValue().isBlank()) {
            throw invalid(year, row, "name", name, "\"春节\"");
        }
        if (!off.isBoolean()) {
            throw invalid(year, row, "isOffDay", off, "true / false");
        }
        return new SpecialDay(date(year, row, day.path("date")), !off.booleanValue(), name.stringValue());
    }

    private static LocalDate date(int year, int row, JsonNode date) {
        try {
            return LocalDate.parse(date.isString() ? date.stringValue() : "");
        } catch (DateTimeParseException e) {
            throw invalid(year, row, "date", date, "\"" + year + "-01-01\"");
        }
    }

    private static UnreadableInputException invalid(int year, int row, String field, JsonNode value, String expected) {
        return new UnreadableInputException(Message.of(
                "core.calendar.day-invalid",
                "year",
                year,
                "row",
                row,
                "field",
                field,
                "value",
                shown(value),
                "expected",
                expected));
    }

    private static UnreadableInputException unreadable(String reason, @Nullable Exception cause) {
        return new UnreadableInputException(Message.of("core.calendar.unreadable", "reason", cut(reason)), cause);
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "–" : cut(node.toString());
    }

    private static String cut(String text) {
        return text.length() <= ECHO_LIMIT ? text : text.substring(0, ECHO_LIMIT) + "…";
    }
}
