package io.stoa.samples.portal.api;

import io.stoa.core.json.Json;
import io.stoa.core.page.Page;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;

/** What all parts of the API answer alike: versions as entity tags, pages with a link to the next. */
final class Api {

    /** Where the API is. */
    static final String PATH = "/api/v1";

    /** Tells a request that is sent again from another one. */
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final int HASH_DIGITS = 16;

    /** A version, alone or with the hash of what was shown of it. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:-[0-9a-f]{" + HASH_DIGITS + "})?\"");

    private static final String AFTER = "after=";
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9._~!$'()*+,;=:@/?%-]+");

    private Api() {}

    /**
     * Something with a version. The tag is the version and a hash of what is shown: the version alone would call a view
     * unchanged when only that changed which others add to it, such as the names of components.
     */
    static <T> ResponseEntity<T> found(long version, T shown) {
        String hash = Json.contentHash(shown).substring(0, HASH_DIGITS);
        return ResponseEntity.ok()
                .eTag("\"" + version + "-" + hash + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(shown);
    }

    /** Something that was changed, with its new version. */
    static <T> ResponseEntity<T> changed(long version, T shown) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(shown);
    }

    /** Something new. */
    static <T> ResponseEntity<T> created(String path, String id, long version, T shown) {
        return ResponseEntity.created(address(PATH + path + "/" + id))
                .eTag("\"" + version + "\"")
                .body(shown);
    }

    /** A page of a list, with {@code Link: rel="next"} if another follows. */
    static <T> ResponseEntity<Listed<T>> page(Page<T> page) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        linked(answer, page.next());
        return answer.body(new Listed<>(page.items(), page.next()));
    }

    static void linked(ResponseEntity.BodyBuilder answer, @Nullable String next) {
        if (next != null) {
            UriComponents request =
                    ServletUriComponentsBuilder.fromCurrentRequest().build();
            String query = Stream.concat(
                            parts(request.getQuery()),
                            Stream.of(AFTER + URLEncoder.encode(next, StandardCharsets.UTF_8)))
                    .collect(Collectors.joining("&"));
            answer.header(HttpHeaders.LINK, "<" + address(request.getPath()) + "?" + query + ">; rel=\"next\"");
        }
    }

    /** The conditions as they came, without those that a header must not hold. */
    private static Stream<String> parts(@Nullable String query) {
        return query == null
                ? Stream.empty()
                : Stream.of(query.split("&"))
                        .filter(part -> !part.startsWith(AFTER))
                        .filter(part -> QUERY.matcher(part).matches());
    }

    /** Relative: a client's Host header is not to be believed, and behind a proxy it may be another. */
    private static URI address(@Nullable String path) {
        return URI.create(String.valueOf(path));
    }

    /**
     * The version that a change is based on.
     *
     * @param ifMatch the header, an entity tag as an answer had it
     * @return the version
     */
    static long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(HttpStatus.PRECONDITION_REQUIRED, "if-match");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "entity-tag");
        }
        return Long.parseLong(tag.group(1));
    }
}
