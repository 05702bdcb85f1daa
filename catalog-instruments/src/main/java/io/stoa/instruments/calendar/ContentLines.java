package io.stoa.instruments.calendar;

import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the content lines of a calendar file, unfolded, with the lines on which they stand. */
final class ContentLines {

    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final int MOST_LINES = 200_000;
    private static final int LONGEST_PARAMETER = 1_000;
    private static final int SHOWN = 60;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern PARAMETER =
            Pattern.compile(";([A-Za-z0-9-]+)=((?:\"[^\"]*\"|[^\",;:]*+)(?:,(?:\"[^\"]*\"|[^\",;:]*+))*+)");

    private ContentLines() {}

    static List<ContentLine> read(InputStream in) {
        String text = text(in);
        List<ContentLine> lines = new ArrayList<>();
        StringBuilder unfolded = new StringBuilder();
        int number = 0;
        int begins = 0;
        for (String line : text.split("\r?\n", -1)) {
            number++;
            if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
                unfolded.append(line, 1, line.length());
                continue;
            }
            add(lines, begins, unfolded);
            unfolded.setLength(0);
            unfolded.append(line);
            begins = number;
        }
        add(lines, begins, unfolded);
        return lines;
    }

    private static String text(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnreadableInputException(Message.of("instruments.calendar.too-large", "limit", MOST_BYTES));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableInputException(Message.of("instruments.calendar.not-utf8"), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(List<ContentLine> lines, int number, CharSequence line) {
        if (!line.toString().isBlank()) {
            if (lines.size() == MOST_LINES) {
                throw new UnreadableInputException(
                        Message.of("instruments.calendar.too-many-lines", "line", number, "limit", MOST_LINES));
            }
            lines.add(line(number, line.toString()));
        }
    }

    private static ContentLine line(int number, String line) {
        Matcher name = NAME.matcher(line);
        if (!name.lookingAt() || CONTROL.matcher(line).find()) {
            throw unreadable(number, line);
        }
        Map<String, String> parameters = new HashMap<>(0);
        Matcher parameter = PARAMETER.matcher(line);
        int at = name.end();
        while (at < line.length() && line.charAt(at) == ';') {
            if (!parameter
                    .region(at, Math.min(line.length(), at + LONGEST_PARAMETER))
                    .lookingAt()) {
                throw unreadable(number, line);
            }
            parameters.put(
                    parameter.group(1).toUpperCase(Locale.ROOT),
                    parameter.group(2).replace("\"", ""));
            at = parameter.end();
        }
        if (at >= line.length() || line.charAt(at) != ':') {
            throw unreadable(number, line);
        }
        return new ContentLine(number, name.group().toUpperCase(Locale.ROOT), parameters, line.substring(at + 1));
    }

    private static UnreadableInputException unreadable(int number, String line) {
        return new UnreadableInputException(
                Message.of("instruments.calendar.bad-line", "line", number, "text", shown(line)));
    }

    static String shown(String text) {
        String plain = CONTROL.matcher(text.substring(0, Math.min(text.length(), SHOWN)))
                .replaceAll(" ");
        return text.length() <= SHOWN ? plain : plain + "…";
    }
}
