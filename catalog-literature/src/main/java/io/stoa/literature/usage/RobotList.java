package io.stoa.literature.usage;

import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.exchange.BoundedInput;
import io.stoa.core.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * User agents that are no readers (COUNTER 5.1, section 7.8). Reports that are to be audited need the list that COUNTER keeps, at
 * <a href="https://github.com/atmire/COUNTER-Robots">COUNTER-Robots</a>: the host downloads it and gives it to {@link #read}.
 */
public final class RobotList {

    private static final int LONGEST_AGENT = 1000;
    private static final int MOST_BYTES = 1 << 20;
    private static final RobotList COMMON = new RobotList(List.of(
            pattern("^\\s*$"),
            pattern("bot\\b|bot[^a-z]|robot|crawl|spider|slurp|scrape|archiver|indexer|harvest"),
            pattern("^(curl|wget|java|python|perl|ruby|php|go-http-client|okhttp|axios|node)\\b"),
            pattern("python-requests|libwww|httpclient|http_request|lwp|urllib|scrapy|aiohttp|guzzle"),
            pattern("headless|phantomjs|selenium|puppeteer|playwright"),
            pattern("monitor|uptime|pingdom|check_http|link.?check|validator|preview|feed.?(fetch|reader)")));

    private final List<Pattern> patterns;

    private RobotList(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /**
     * {@return a short list of what robots commonly call themselves, for hosts that have no other}
     */
    public static RobotList common() {
        return COMMON;
    }

    /**
     * Reads a list of regular expressions: JSON as COUNTER gives it (an array of objects with a {@code pattern}), or text with
     * one on each line.
     *
     * @param list the list in UTF-8, at most 1 MiB; not closed
     * @return the list
     * @throws UnreadableInputException if it cannot be read, or one is no regular expression
     */
    public static RobotList read(InputStream list) {
        String text;
        try {
            text = new String(new BoundedInput(list, MOST_BYTES).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw unreadable(String.valueOf(e.getMessage()), e);
        }
        return new RobotList(text.startsWith("[") ? ofJson(text) : ofLines(text));
    }

    boolean contains(@Nullable String userAgent) {
        if (userAgent == null) {
            return false;
        }
        String agent = userAgent.length() <= LONGEST_AGENT ? userAgent : userAgent.substring(0, LONGEST_AGENT);
        for (Pattern pattern : patterns) {
            if (pattern.matcher(agent).find()) {
                return true;
            }
        }
        return false;
    }

    private static List<Pattern> ofJson(String text) {
        List<Pattern> patterns = new ArrayList<>();
        try {
            for (JsonNode entry : Json.mapper().readTree(text)) {
                patterns.add(compiled(entry.path("pattern").asString("")));
            }
        } catch (JacksonException e) {
            throw unreadable(e.getOriginalMessage(), e);
        }
        return patterns;
    }

    private static List<Pattern> ofLines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(RobotList::compiled)
                .toList();
    }

    private static Pattern compiled(String expression) {
        if (expression.isEmpty()) {
            throw unreadable("an entry has no pattern", null);
        }
        try {
            return pattern(expression);
        } catch (PatternSyntaxException e) {
            throw unreadable(expression + ": " + e.getDescription(), e);
        }
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }

    private static UnreadableInputException unreadable(String reason, @Nullable Exception cause) {
        return new UnreadableInputException(Message.of("literature.usage.robots", "reason", reason), cause);
    }
}
