package io.stoa.instruments.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * Describes a time zone by each change of its clocks that matters to a feed. It comes from {@code java.time}, by which
 * all times here are told, and not from the definitions that ship with the library.
 */
final class ZoneDefinition {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneDefinition() {}

    /** Whether calendar programs know the zone by its name; times of others are written in UTC. */
    static boolean isNamed(ZoneId zone) {
        return zone.getId().contains("/") && !zone.getId().contains(":");
    }

    static VTimeZone of(ZoneId zone, Instant from, Instant to) {
        ZoneRules rules = zone.getRules();
        List<Observance> observances = new ArrayList<>();
        ZoneOffsetTransition change = rules.previousTransition(from.plusSeconds(1));
        if (change == null) {
            observances.add(observance(ALWAYS, rules.getOffset(from), rules.getOffset(from), false));
            change = rules.nextTransition(from);
        }
        while (change != null && change.getInstant().isBefore(to)) {
            observances.add(observance(
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter(),
                    rules.isDaylightSavings(change.getInstant())));
            change = rules.nextTransition(change.getInstant());
        }
        return new VTimeZone(new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(observances));
    }

    private static Observance observance(LocalDateTime start, ZoneOffset before, ZoneOffset after, boolean summer) {
        List<Property> properties = List.of(new DtStart<>(start), new TzOffsetFrom(before), new TzOffsetTo(after));
        return summer ? new Daylight(new PropertyList(properties)) : new Standard(new PropertyList(properties));
    }
}
