package io.stoa.samples.portal.api;

import io.stoa.literature.exchange.WorkFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** Which format a client wants: by {@code format=}, else by {@code Accept}. */
final class WorkFormats {

    private static final List<MediaType> ALL = all();

    private WorkFormats() {}

    /** The format, or null for JSON. */
    static @Nullable WorkFormat wanted(@Nullable WorkFormat asked, List<MediaType> accepted)
            throws HttpMediaTypeNotAcceptableException {
        if (asked != null || accepted.isEmpty()) {
            return asked;
        }
        List<MediaType> preferred = new ArrayList<>(accepted);
        MimeTypeUtils.sortBySpecificity(preferred);
        preferred.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
        for (MediaType type : preferred) {
            if (type.includes(MediaType.APPLICATION_JSON)) {
                return null;
            }
            for (WorkFormat format : WorkFormat.values()) {
                if (type.includes(MediaType.parseMediaType(format.mediaType()))) {
                    return format;
                }
            }
        }
        throw new HttpMediaTypeNotAcceptableException(ALL);
    }

    private static List<MediaType> all() {
        List<MediaType> types = new ArrayList<>(List.of(MediaType.APPLICATION_JSON));
        Arrays.stream(WorkFormat.values())
                .map(format -> MediaType.parseMediaType(format.mediaType()))
                .distinct()
                .forEach(types::add);
        return List.copyOf(types);
    }
}
