package io.stoa.experts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How an expert stands in a time: at which main employer, and whether there for panels 在职状态. An expert has one for every day from 1900 on,
 * so that a draw reads one narrow row for each.
 */
@Embeddable
public class ExpertStanding {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);
    private static final int HASH_BYTES = 16;

    @Column(name = "valid_from", nullable = false)
    private LocalDate from;

    @Column(name = "valid_until", nullable = false)
    private LocalDate until;

    @Column(name = "employer_key", length = 40)
    private @Nullable String employerKey;

    @Column(name = "available", nullable = false)
    private boolean available;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected ExpertStanding() {}

    private ExpertStanding(LocalDate from, LocalDate until, @Nullable String employerKey, boolean available) {
        this.from = from;
        this.until = until;
        this.employerKey = employerKey;
        this.available = available;
    }

    /** The main employer is the one that is named first of those that last. */
    static Set<ExpertStanding> of(List<Employment> employments, List<Absence> absences) {
        TreeSet<LocalDate> changes = new TreeSet<>(List.of(FIRST));
        employments.forEach(each -> change(changes, each.from(), each.until()));
        absences.forEach(each -> change(changes, each.from(), each.until()));
        Set<ExpertStanding> standings = new LinkedHashSet<>();
        ExpertStanding open = null;
        for (LocalDate day : changes) {
            ExpertStanding next =
                    new ExpertStanding(day, END, mainEmployer(employments, day), isAvailable(absences, day));
            if (open != null && !open.isLike(next)) {
                standings.add(new ExpertStanding(open.from, day, open.employerKey, open.available));
            }
            open = open != null && open.isLike(next) ? open : next;
        }
        standings.add(Objects.requireNonNull(open));
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

    private static @Nullable String mainEmployer(List<Employment> employments, LocalDate day) {
        return employments.stream()
                .filter(each -> each.isOn(day))
                .findFirst()
                .map(each -> employerKey(each.organisation(), each.organisationId()))
                .orElse(null);
    }

    private static boolean isAvailable(List<Absence> absences, LocalDate day) {
        return absences.stream()
                .noneMatch(each -> !each.from().isAfter(day) && !each.until().isBefore(day));
    }

    private boolean isLike(ExpertStanding other) {
        return available == other.available && Objects.equals(employerKey, other.employerKey);
    }

    /**
     * The key of an employer.
     *
     * @param organisation the name
     * @param organisationId the id here, or null
     * @return at most 40 characters: {@code G} and the id, or {@code F} and a hash of the form of the name
     */
    public static String employerKey(String organisation, @Nullable String organisationId) {
        if (organisationId != null) {
            return "G" + organisationId;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(NameForms.organisation(organisation).getBytes(StandardCharsets.UTF_8));
            return "F" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExpertStanding that
                && from.equals(that.from)
                && until.equals(that.until)
                && isLike(that);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, until, employerKey, available);
    }
}
