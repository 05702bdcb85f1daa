package io.stoa.instruments.calendar;

import io.stoa.core.access.Caller;
import io.stoa.core.time.TimeSlot;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a link opens today.
 *
 * @param owner the link's owner
 * @param instrumentId the instrument whose bookings are shown, or null if the owner's are
 * @param tellsAll whether the owner may know of the bookings of others more than their times
 * @param titles what instruments are called, by id
 * @param zones where instruments are, by id
 * @param otherwise where all other instruments are
 * @param window how far the feed goes
 */
record Feed(
        Caller owner,
        @Nullable String instrumentId,
        boolean tellsAll,
        Map<String, String> titles,
        Map<String, ZoneId> zones,
        ZoneId otherwise,
        TimeSlot window) {

    boolean isOfInstrument() {
        return instrumentId != null;
    }

    /** A booking of an instrument that was first booked while the feed is written has no title yet. */
    String title(String id) {
        return titles.getOrDefault(id, id);
    }

    ZoneId zone(String id) {
        return zones.getOrDefault(id, otherwise);
    }

    /** The zones in the order of their names. */
    Set<ZoneId> allZones() {
        Set<ZoneId> all = titles.keySet().stream()
                .map(this::zone)
                .collect(Collectors.toCollection(() -> new TreeSet<>(java.util.Comparator.comparing(ZoneId::getId))));
        if (!isOfInstrument()) {
            all.add(otherwise);
        }
        return all;
    }
}
