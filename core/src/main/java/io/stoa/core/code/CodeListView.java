package io.stoa.core.code;

import io.stoa.core.text.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A loaded version of a code list, without its codes.
 *
 * @param list the list's name
 * @param version the version's name
 * @param title the list's title
 * @param effectiveFrom the first day on which the version is in force
 * @param effectiveUntil the first day on which it is no longer in force, or null if that is open; a version that
 *     starts earlier takes over all the same
 * @param codes how many codes it has
 * @param contentHash SHA-256 of its codes, 64 hexadecimal digits: equal for equal content
 * @param loadedAt when it was loaded
 */
public record CodeListView(
        String list,
        String version,
        LocalizedText title,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        int codes,
        String contentHash,
        Instant loadedAt) {}
