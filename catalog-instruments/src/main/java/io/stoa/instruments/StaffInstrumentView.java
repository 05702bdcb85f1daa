package io.stoa.instruments;

import io.stoa.core.catalog.EntryState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an instrument, for the provider's own people.
 *
 * @param state where its entry stands
 * @param content its whole description
 * @param components its parts
 * @param componentOf the instruments that it is a part of
 * @param createdAt when it was registered
 * @param updatedAt when it last changed
 * @param publishedAt when it was first published, or null
 * @param statusReason why it was returned, suspended or withdrawn, or null
 */
public record StaffInstrumentView(
        EntryState state,
        InstrumentDraft content,
        List<ComponentView> components,
        List<ComponentView> componentOf,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable String statusReason) {}
