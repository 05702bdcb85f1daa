package io.stoa.oai.harvest;

import io.stoa.core.error.Message;
import io.stoa.core.error.RemoteServiceException;
import io.stoa.core.exchange.BoundedInput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Asks one repository, politely, and reads its answers within bounds. */
final class OaiClient {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);
    private static final int MOST_REDIRECTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    private final HarvestSourceDraft source;
    private final HarvestOptions options;
    private final Clock clock;
    private final Runnable beforeEachTry;
    private boolean asked;

    /**
     * A client for one repository.
     *
     * @param beforeEachTry is run before every request and every pause, such as to hold on to a lease
     */
    OaiClient(HarvestSourceDraft source, HarvestOptions options, Clock clock, Runnable beforeEachTry) {
        this.source = source;
        this.options = options;
        this.clock = clock;
        this.beforeEachTry = beforeEachTry;
    }

    /** The longest time that passes between two calls of what is run before each try. */
    static Duration longestSilence(HarvestOptions options) {
        Duration pause = longest(options.longestPause(), options.pause());
        return longest(pause, options.mostTime().multipliedBy(MOST_REDIRECTS + 1L))
                .plusMinutes(1);
    }

    static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    OaiResponse ask(Map<String, String> parameters) {
        if (asked) {
            pause(options.pause());
        }
        asked = true;
        for (int attempt = 1; ; attempt++) {
            beforeEachTry.run();
            Failure failure;
            try {
                OaiTransport.Answer answer = follow(address(parameters));
                if (answer.status() == 200) {
                    return read(answer);
                }
                failure = refused(answer);
            } catch (HttpTimeoutException e) {
                throw failed(
                        Message.of(
                                "oai-pmh.http.too-slow", "repository", source.baseUrl(), "limit", options.mostTime()),
                        true,
                        e);
            } catch (IOException e) {
                failure = new Failure(unreachable(e), null, e);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            waitOrGiveUp(failure, attempt);
        }
    }

    private record Failure(
            Message message,
            @Nullable Duration wanted,
            @Nullable Exception cause) {}

    private void waitOrGiveUp(Failure failure, int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << (attempt - 1));
        if (failure.wanted() != null && failure.wanted().compareTo(options.longestPause()) > 0) {
            Instant notBefore = clock.instant().plus(failure.wanted());
            throw new PutOffException(failed(failure.message(), true, failure.cause()), notBefore);
        }
        if (attempt >= options.attempts()) {
            throw failed(failure.message(), true, failure.cause());
        }
        beforeEachTry.run();
        Duration wanted = failure.wanted() == null ? pause : failure.wanted();
        pause(wanted.compareTo(options.longestPause()) > 0 ? options.longestPause() : wanted);
    }

    private void pause(Duration pause) {
        if (pause.isZero() || pause.isNegative()) {
            return;
        }
        try {
            options.transport().pause(pause);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private OaiTransport.Answer follow(URI first) throws IOException, InterruptedException {
        URI address = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            OaiTransport.Answer answer =
                    options.transport().get(address, headers(), options.mostBytes(), options.mostTime());
            if (!REDIRECTS.contains(answer.status())) {
                return answer;
            }
            address = redirected(address, answer);
        }
        throw failed(
                Message.of("oai-pmh.http.redirects", "repository", source.baseUrl(), "limit", MOST_REDIRECTS),
                false,
                null);
    }

    /** Only within the host, and never from https back to http: a repository that moved is to be looked at by people. */
    private URI redirected(URI from, OaiTransport.Answer answer) {
        String location = answer.headers().getOrDefault("location", "");
        try {
            URI to = from.resolve(location);
            boolean sameHost = to.getHost() != null && to.getHost().equalsIgnoreCase(from.getHost());
            boolean web =
                    "https".equals(to.getScheme()) || "http".equals(to.getScheme()) && "http".equals(from.getScheme());
            if (!location.isEmpty() && sameHost && web) {
                return to;
            }
        } catch (IllegalArgumentException e) {
            throw moved(location, e);
        }
        throw moved(location, null);
    }

    private RemoteServiceException moved(String location, @Nullable Exception cause) {
        return failed(
                Message.of(
                        "oai-pmh.http.moved",
                        "repository",
                        source.baseUrl(),
                        "location",
                        ProtocolErrors.shortened(location)),
                false,
                cause);
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        headers.put("User-Agent", options.userAgent());
        headers.put("Accept", "text/xml, application/xml;q=0.9, */*;q=0.1");
        headers.put("Accept-Encoding", "gzip");
        if (options.from() != null) {
            headers.put("From", options.from());
        }
        return headers;
    }

    private URI address(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String base = source.baseUrl();
        return URI.create(base + (base.indexOf('?') < 0 ? "?" : "&") + query);
    }

    private Failure refused(OaiTransport.Answer answer) {
        Message message = Message.of("oai-pmh.http.status", "repository", source.baseUrl(), "status", answer.status());
        if (!PASSING.contains(answer.status())) {
            throw failed(message, false, null);
        }
        return new Failure(message, retryAfter(answer.headers().get("retry-after")), null);
    }

    /** Seconds, or a date (RFC 9110, section 10.2.3); null if it is neither. */
    private @Nullable Duration retryAfter(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String plain = text.strip();
        if (plain.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(plain));
        }
        try {
            Instant at = ZonedDateTime.parse(plain, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration until = Duration.between(clock.instant(), at);
            return until.isNegative() ? Duration.ZERO : until;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private OaiResponse read(OaiTransport.Answer answer) throws IOException {
        try (InputStream body = answer.body()) {
            return ResponseReader.read(decompressed(answer, new BoundedInput(body, options.mostBytes())));
        } catch (BoundedInput.TooLongException e) {
            throw tooLarge(e);
        } catch (XMLStreamException e) {
            throw hasCause(e, BoundedInput.TooLongException.class) ? tooLarge(e) : malformed(e);
        } catch (IOException | RuntimeException e) {
            // A broken compression; and what the JDK's reader throws at some broken encodings.
            if (e instanceof RemoteServiceException known) {
                throw known;
            }
            throw malformed(e);
        }
    }

    private InputStream decompressed(OaiTransport.Answer answer, InputStream body) throws IOException {
        String encoding =
                answer.headers().getOrDefault("content-encoding", "identity").toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "identity", "" -> body;
            case "gzip", "x-gzip" -> new BoundedInput(new GZIPInputStream(body), options.mostBytes());
            default ->
                throw failed(
                        Message.of(
                                "oai-pmh.http.encoding",
                                "repository",
                                source.baseUrl(),
                                "encoding",
                                ProtocolErrors.shortened(encoding),
                                "expected",
                                List.of("gzip", "identity")),
                        false,
                        null);
        };
    }

    private static boolean hasCause(Throwable error, Class<? extends Throwable> type) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return true;
            }
            if (at instanceof XMLStreamException stream && type.isInstance(stream.getNestedException())) {
                return true;
            }
        }
        return false;
    }

    private RemoteServiceException tooLarge(Exception cause) {
        return failed(
                Message.of("oai-pmh.http.too-large", "repository", source.baseUrl(), "limit", options.mostBytes()),
                false,
                cause);
    }

    private RemoteServiceException malformed(Exception cause) {
        String reason = ProtocolErrors.shortened(String.valueOf(cause.getMessage()));
        return failed(
                Message.of("oai-pmh.xml.malformed", "repository", source.baseUrl(), "reason", reason), false, cause);
    }

    private Message unreachable(IOException cause) {
        return Message.of(
                "oai-pmh.http.unreachable",
                "repository",
                source.baseUrl(),
                "reason",
                ProtocolErrors.shortened(String.valueOf(cause)));
    }

    private RemoteServiceException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return failed(Message.of("oai-pmh.harvest.interrupted", "repository", source.baseUrl()), true, cause);
    }

    private static RemoteServiceException failed(Message message, boolean retryable, @Nullable Exception cause) {
        return new RemoteServiceException(message, retryable, cause);
    }
}
