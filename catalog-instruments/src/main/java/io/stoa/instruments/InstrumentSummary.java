package io.stoa.instruments;

import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.text.LocalizedText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of an instrument.
 *
 * @param id its id
 * @param version its version
 * @param status its state
 * @param providerId the organisation that provides it
 * @param department the code of the department that keeps it, or null
 * @param names its names by language
 * @param model its model, or null
 * @param manufacturers the names of who made it
 * @param classCode its class, six digits, or null
 * @param region GB/T 2260 code, or null
 * @param sharingMode to whom it is shared, or null
 * @param workingState how well it works, or null
 * @param updatedAt when it last changed
 */
public record InstrumentSummary(
        String id,
        long version,
        EntryStatus status,
        String providerId,
        @Nullable String department,
        LocalizedText names,
        @Nullable Model model,
        List<String> manufacturers,
        @Nullable String classCode,
        @Nullable String region,
        @Nullable SharingMode sharingMode,
        @Nullable WorkingState workingState,
        Instant updatedAt) {}
