package io.stoa.instruments.booking;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how a user stands with providers. */
final class StandingReader {

    private final EntityManager em;
    private final Instant now;
    private final Booker booker;

    StandingReader(EntityManager em, Instant now, Booker booker) {
        this.em = em;
        this.now = now;
        this.booker = booker;
    }

    /**
     * The user's standing by provider.
     *
     * @param kinds the qualifications that matter
     * @param credit whether credit matters
     * @param project the code of the project, or null
     */
    Map<String, Standing> read(Set<String> providers, Set<String> kinds, boolean credit, @Nullable String project) {
        if (providers.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<String, List<Standing.Validity>>> qualifications = qualifications(providers, kinds);
        List<ProviderBan> bans = bans();
        Map<String, Standing.Credit> credits = credit ? credits(providers) : Map.of();
        Standing.ProjectTime time = project == null ? null : project(project);
        Map<String, Standing> standings = new HashMap<>();
        for (String provider : providers) {
            standings.put(
                    provider,
                    new Standing(
                            qualifications.getOrDefault(provider, Map.of()),
                            longest(bans, provider),
                            credits.get(provider),
                            time));
        }
        return standings;
    }

    private Map<String, Map<String, List<Standing.Validity>>> qualifications(Set<String> providers, Set<String> kinds) {
        Map<String, Map<String, List<Standing.Validity>>> found = new HashMap<>();
        if (kinds.isEmpty()) {
            return found;
        }
        Among these = new Among("q.providerId", "providers", providers);
        Among wanted = new Among("q.kind", "kinds", kinds);
        these.bind(wanted.bind(em.createQuery(
                                "select q.providerId, q.kind, q.validFrom, q.validUntil from QualificationGrant q"
                                        + " where q.holderId = :holder and " + these.jpql() + " and " + wanted.jpql(),
                                Object[].class)
                        .setParameter("holder", booker.id())))
                .getResultList()
                .forEach(row -> found.computeIfAbsent((String) row[0], provider -> new HashMap<>())
                        .computeIfAbsent((String) row[1], kind -> new ArrayList<>())
                        .add(new Standing.Validity((Instant) row[2], (Instant) row[3])));
        return found;
    }

    /** A ban and the provider at which it holds, or null for all. */
    private record ProviderBan(@Nullable String providerId, Standing.Ban ban) {}

    private List<ProviderBan> bans() {
        return em
                .createQuery(
                        "select n.providerId, n.until, n.reason from BookingBan n where n.holderId = :holder"
                                + " and n.liftedAt is null and (n.until is null or n.until > :now)",
                        Object[].class)
                .setParameter("holder", booker.id())
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(row ->
                        new ProviderBan((String) row[0], new Standing.Ban((Instant) row[1], String.valueOf(row[2]))))
                .toList();
    }

    private static Standing.@Nullable Ban longest(List<ProviderBan> bans, String provider) {
        Standing.Ban longest = null;
        for (ProviderBan each : bans) {
            boolean holds = each.providerId() == null || each.providerId().equals(provider);
            if (holds && (longest == null || isLonger(each.ban(), longest))) {
                longest = each.ban();
            }
        }
        return longest;
    }

    private static boolean isLonger(Standing.Ban one, Standing.Ban other) {
        Instant until = one.until();
        Instant otherUntil = other.until();
        return otherUntil != null && (until == null || until.isAfter(otherUntil));
    }

    private Map<String, Standing.Credit> credits(Set<String> providers) {
        Map<String, Standing.Credit> found = new HashMap<>();
        Among these = new Among(
                "c.id",
                "keys",
                providers.stream()
                        .map(provider -> CreditAccount.key(provider, booker.id()))
                        .toList());
        these.bind(em.createQuery(
                        "select c.providerId, c.score, c.suspendedUntil from CreditAccount c where " + these.jpql(),
                        Object[].class))
                .getResultList()
                .forEach(row -> found.put((String) row[0], new Standing.Credit((Integer) row[1], (Instant) row[2])));
        return found;
    }

    private Standing.@Nullable ProjectTime project(String code) {
        List<BookingProject> found = em.createQuery(
                        "select p from BookingProject p where p.code = :code", BookingProject.class)
                .setParameter("code", code)
                .getResultList();
        if (found.isEmpty()) {
            return null;
        }
        BookingProject project = found.get(0);
        return new Standing.ProjectTime(
                project.getActive().start(), project.getActive().end(), project.isOpenTo(booker));
    }
}
