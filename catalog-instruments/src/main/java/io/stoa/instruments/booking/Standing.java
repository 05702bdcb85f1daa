package io.stoa.instruments.booking;

import io.stoa.core.time.TimeSlot;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a user stands with a provider, as far as the rules look at it.
 *
 * @param qualifications when the user is qualified, by kind
 * @param ban the ban that lasts longest, or null
 * @param credit the credit account, or null if it is untouched
 * @param project the project named, or null if there is none of that code
 */
record Standing(
        Map<String, List<Validity>> qualifications,
        @Nullable Ban ban,
        @Nullable Credit credit,
        @Nullable ProjectTime project) {

    static final Standing NONE = new Standing(Map.of(), null, null, null);

    /** From an instant until another, or for good. */
    record Validity(Instant from, @Nullable Instant until) {}

    record Ban(@Nullable Instant until, String reason) {}

    record Credit(int score, @Nullable Instant suspendedUntil) {}

    /** When a project is active, and whether the user belongs to it. */
    record ProjectTime(Instant from, Instant until, boolean open) {}

    /** The instant up to which a user is qualified without a break from an instant on; null if for good. */
    @Nullable
    Instant qualifiedUntil(String kind, Instant from) {
        Instant reached = from;
        List<Validity> inOrder = qualifications.getOrDefault(kind, List.of()).stream()
                .sorted(Comparator.comparing(Validity::from))
                .toList();
        for (Validity each : inOrder) {
            if (each.from().isAfter(reached)) {
                break;
            }
            Instant until = each.until();
            if (until == null) {
                return null;
            }
            reached = until.isAfter(reached) ? until : reached;
        }
        return reached;
    }

    boolean isQualified(String kind, TimeSlot slot) {
        Instant until = qualifiedUntil(kind, slot.start());
        return until == null || !until.isBefore(slot.end());
    }
}
