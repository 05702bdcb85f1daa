package io.stoa.experts.draw;

import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.json.Json;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Computes draws again from the stored record, and compares the rows that services read with it. */
final class DrawVerifier {

    DrawTranscript transcript(EntityManager em, String drawId) {
        List<DrawEntry> entries = DrawRecord.of(em, drawId);
        DrawEntry committed = entry(entries, DrawEntryKind.COMMITTED);
        DrawEntry drawn = entry(entries, DrawEntryKind.DRAWN);
        if (committed == null || drawn == null) {
            throw ConflictException.of(Message.of("experts.draw.not-drawn", "draw", drawId));
        }
        return transcript(em, committed, drawn);
    }

    DrawVerification verify(EntityManager em, String drawId) {
        List<DrawDifference> differences = new ArrayList<>();
        PanelDraw draw = PanelRows.find(em, drawId);
        List<DrawEntry> entries = DrawRecord.of(em, drawId);
        entries.forEach(entry -> checkLink(em, entry, differences));
        DrawEntry committed = entry(entries, DrawEntryKind.COMMITTED);
        DrawEntry drawn = entry(entries, DrawEntryKind.DRAWN);
        if (committed == null) {
            differences.add(missing(drawId, DrawEntryKind.COMMITTED));
        } else if (drawn == null) {
            unseeded(em, draw, committed, differences);
        } else {
            DrawTranscript transcript = transcript(em, committed, drawn);
            differences.addAll(DrawReplay.differences(transcript));
            compare("fingerprint", transcript.fingerprint(), draw.getFingerprint(), differences);
            compare("seed", transcript.seed(), draw.getSeed(), differences);
            seats(em, draw, entries, differences);
        }
        compare("state", state(entries), draw.getState(), differences);
        String head = entries.isEmpty()
                ? DrawHead.BEGINNING
                : entries.get(entries.size() - 1).getHash();
        return new DrawVerification(entries.size(), head, differences);
    }

    private static void checkLink(EntityManager em, DrawEntry entry, List<DrawDifference> differences) {
        List<DrawEntry> before = entry.getSeq() == 1 ? List.of() : DrawRecord.after(em, entry.getSeq() - 2, 1);
        DrawRecord.checkHash(entry, differences);
        String hash = before.isEmpty() ? DrawHead.BEGINNING : before.get(0).getHash();
        if (!entry.getPreviousHash().equals(hash)) {
            differences.add(new DrawDifference(Message.of("experts.draw.differs.chain", "seq", entry.getSeq())));
        }
    }

    private static void unseeded(EntityManager em, PanelDraw draw, DrawEntry entry, List<DrawDifference> differences) {
        CommittedDraw committed = Json.read(entry.getContent(), CommittedDraw.class);
        String fingerprint = Commitment.fingerprint(DrawPools.plan(em, committed));
        compare("fingerprint", fingerprint, committed.fingerprint(), differences);
        compare("fingerprint", committed.fingerprint(), draw.getFingerprint(), differences);
        if (draw.getState() == DrawState.DRAWN || draw.getState() == DrawState.DISCARDED) {
            differences.add(missing(draw.getId(), DrawEntryKind.DRAWN));
        }
    }

    private static DrawTranscript transcript(EntityManager em, DrawEntry committedEntry, DrawEntry drawnEntry) {
        CommittedDraw committed = Json.read(committedEntry.getContent(), CommittedDraw.class);
        DrawnPanel drawn = Json.read(drawnEntry.getContent(), DrawnPanel.class);
        return new DrawTranscript(
                committed.algorithm(),
                committedEntry.view().organiserId(),
                committed.purpose(),
                committed.attempt(),
                committed.previousId(),
                committed.panelId(),
                committed.reason(),
                committed.day(),
                committedEntry.enteredAt(),
                drawnEntry.enteredAt(),
                DrawPools.plan(em, committed),
                committed.fingerprint(),
                drawn.seed(),
                drawn.outcome());
    }

    private static DrawState state(List<DrawEntry> entries) {
        DrawState state = DrawState.COMMITTED;
        for (DrawEntry entry : entries) {
            state = switch (entry.getKind()) {
                case DRAWN -> DrawState.DRAWN;
                case ABANDONED -> DrawState.ABANDONED;
                case DISCARDED -> DrawState.DISCARDED;
                default -> state;
            };
        }
        return state;
    }

    /** Who holds the seats now must be who the record says came to them last. */
    private void seats(EntityManager em, PanelDraw draw, List<DrawEntry> own, List<DrawDifference> differences) {
        if (draw.getPanelId() != null || draw.getState() != DrawState.DRAWN) {
            return;
        }
        List<DrawEntry> entries = new ArrayList<>(own);
        Map<String, List<SeatNumber>> seats = new HashMap<>();
        seats.put(draw.getId(), PanelRows.committed(em, draw.getId()).seats());
        for (PanelDraw supplement : PanelRows.supplements(em, draw.getId())) {
            entries.addAll(DrawRecord.of(em, supplement.getId()));
            seats.put(
                    supplement.getId(),
                    PanelRows.committed(em, supplement.getId()).seats());
        }
        entries.sort(Comparator.comparing(DrawEntry::getSeq));
        Map<String, String> expected = new TreeMap<>();
        for (DrawEntry entry : entries) {
            if (entry.getKind() == DrawEntryKind.DRAWN) {
                seat(entry, seats.getOrDefault(entry.getDrawId(), List.of()), expected);
            } else if (entry.getKind() == DrawEntryKind.VACATED) {
                leave(Json.read(entry.getContent(), LeftSeat.class), expected);
            }
        }
        Map<String, String> found = new TreeMap<>();
        PanelRows.places(em, draw.getId()).stream()
                .filter(place -> place.getState() == PlaceState.HELD)
                .forEach(place -> found.put(name(place.seat()), place.getExpertId()));
        compare("seats", expected, found, differences);
    }

    private static void seat(DrawEntry entry, List<SeatNumber> seats, Map<String, String> panel) {
        DrawOutcome outcome = Json.read(entry.getContent(), DrawnPanel.class).outcome();
        for (DrawnStratum stratum : outcome.strata()) {
            List<SeatNumber> own = seats.stream()
                    .filter(seat -> seat.stratum().equals(stratum.code()))
                    .toList();
            for (int i = 0; i < Math.min(own.size(), stratum.seats().size()); i++) {
                panel.put(name(own.get(i)), stratum.seats().get(i));
            }
        }
    }

    private static void leave(LeftSeat left, Map<String, String> panel) {
        if (left.standIn()) {
            return;
        }
        if (left.successor() == null) {
            panel.remove(name(left.seat()));
        } else {
            panel.put(name(left.seat()), left.successor());
        }
    }

    private static String name(SeatNumber seat) {
        return seat.stratum() + "/" + seat.number();
    }

    private static void compare(
            String field, Object expected, @Nullable Object found, List<DrawDifference> differences) {
        if (!Objects.equals(expected, found)) {
            differences.add(new DrawDifference(
                    Message.of("experts.draw.differs.row", "field", field, "expected", expected, "found", found)));
        }
    }

    private static DrawDifference missing(String drawId, DrawEntryKind kind) {
        return new DrawDifference(Message.of("experts.draw.differs.missing", "draw", drawId, "kind", kind));
    }

    private static @Nullable DrawEntry entry(List<DrawEntry> entries, DrawEntryKind kind) {
        return entries.stream()
                .filter(entry -> entry.getKind() == kind)
                .findFirst()
                .orElse(null);
    }
}
