package io.stoa.samples.portal.data;

import io.stoa.core.Platform;
import io.stoa.core.oai.OaiSource;
import io.stoa.literature.WorkRepository;
import io.stoa.oai.OaiProvider;
import io.stoa.oai.OaiRepository;
import io.stoa.samples.portal.web.Links;
import io.stoa.samples.portal.web.SiteProperties;
import io.stoa.spring.StoaProperties;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * OAI-PMH 2.0 over what is published. An answer holds at most a hundred records and is written before anything of it is sent, so
 * that a harvester never gets half of one.
 */
@RestController
class OaiController {

    private static final int KEY_BYTES = 32;
    private static final int MOST_PARAMETERS = 10;
    private static final int LONGEST_PARAMETER = 4000;

    private final List<OaiSource> sources;
    private final Platform platform;
    private final SiteProperties site;
    private final Links links;
    private final MessageSource messages;
    private final byte[] key;

    OaiController(
            WorkRepository works,
            Platform platform,
            StoaProperties stoa,
            SiteProperties site,
            Links links,
            MessageSource messages) {
        this.sources = List.of(works);
        this.platform = platform;
        this.site = site;
        this.links = links;
        this.messages = messages;
        this.key = key(stoa.cursorKey());
    }

    @RequestMapping(
            path = "/oai",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<byte[]> oai(@RequestParam MultiValueMap<String, String> parameters) {
        if (isTooMuch(parameters)) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        provider().respond(parameters, answer);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, OaiProvider.CONTENT_TYPE)
                .body(answer.toByteArray());
    }

    /** Made for each request, since the address at which it answers may be the one that was asked at. */
    private OaiProvider provider() {
        String name = messages.getMessage("portal.name", null, Locale.ENGLISH);
        OaiRepository repository = OaiRepository.of(name, links.absolute("/oai"), site.domain(), site.email());
        return OaiProvider.create(repository, sources, key, platform.context().clock());
    }

    private static boolean isTooMuch(MultiValueMap<String, String> parameters) {
        return parameters.size() > MOST_PARAMETERS
                || parameters.entrySet().stream()
                        .anyMatch(entry -> entry.getKey().length() > LONGEST_PARAMETER
                                || entry.getValue().size() > MOST_PARAMETERS
                                || entry.getValue().stream().anyMatch(value -> value.length() > LONGEST_PARAMETER));
    }

    private static byte[] key(@Nullable String given) {
        if (given != null) {
            return given.getBytes(StandardCharsets.UTF_8);
        }
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
