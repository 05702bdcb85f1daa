package io.stoa.experts;

import io.stoa.core.json.Json;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How an expert stands in a time: whether there for panels, and at which main employer 在职状态. Every day from 1900 on has one, so that a draw
 * reads one narrow row for each expert. Each is a text: {@code 2010-09-01 9999-12-31 +G…}, the first day, the first day after it, + or −
 * for there or absent, and the key of the employer.
 */
public final class ExpertStanding {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);
    private static final int EMPLOYER = 23;
    private static final int HASH_LENGTH = 32;

    private ExpertStanding() {}

    /** The main employer is the one that is named first of those that last. */
    static Set<String> of(List<Employment> employments, List<Absence> absences) {
        TreeSet<LocalDate> changes = new TreeSet<>(List.of(FIRST));
        employments.forEach(each -> change(changes, each.from(), each.until()));
        absences.forEach(each -> change(changes, each.from(), each.until()));
        Set<String> standings = new LinkedHashSet<>();
        LocalDate begin = FIRST;
        for (LocalDate day : changes) {
            if (!on(day, employments, absences).equals(on(begin, employments, absences))) {
                standings.add(begin + " " + day + " " + on(begin, employments, absences));
                begin = day;
            }
        }
        standings.add(begin + " " + END + " " + on(begin, employments, absences));
        return standings;
    }

    private static void change(TreeSet<LocalDate> changes, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null && from.isAfter(FIRST) && from.isBefore(END)) {
            changes.add(from);
        }
        if (until != null && !until.isBefore(FIRST) && until.plusDays(1).isBefore(END)) {
            changes.add(until.plusDays(1));
        }
    }

    private static String on(LocalDate day, List<Employment> employments, List<Absence> absences) {
        boolean absent = absences.stream()
                .anyMatch(each -> !each.from().isAfter(day) && !each.until().isBefore(day));
        String employer = employments.stream()
                .filter(each -> each.isOn(day))
                .findFirst()
                .map(each -> employerKey(each.organisation(), each.organisationId()))
                .orElse("");
        return (absent ? "-" : "+") + employer;
    }

    /**
     * The key of the main employer in a standing.
     *
     * @param standing a standing as it is stored
     * @return the key, or null if no employer is known
     */
    public static @Nullable String employerIn(String standing) {
        return standing.length() > EMPLOYER ? standing.substring(EMPLOYER) : null;
    }

    /** {@code G} and the id, or {@code F} and a hash of the form of the name, since names go when a person is erased. */
    static String employerKey(String organisation, @Nullable String organisationId) {
        return organisationId != null
                ? "G" + organisationId
                : "F"
                        + Json.contentHash(List.of(NameForms.organisation(organisation)))
                                .substring(0, HASH_LENGTH);
    }

    /** A consent in the form in which draws look for it: the first day, the first day after it, and the purpose. */
    static String consent(Consent consent) {
        LocalDate last = consent.until();
        LocalDate end = last == null || !last.isBefore(END) ? END : last.plusDays(1);
        return consent.given() + " " + end + " " + consent.purpose();
    }
}
