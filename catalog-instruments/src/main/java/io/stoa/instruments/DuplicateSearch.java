package io.stoa.instruments;

import io.stoa.core.catalog.EntryStatus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the entries that have something in common with a draft, by indexed keys, and says how sure that is. */
final class DuplicateSearch {

    /** The most entries that are looked at for one key: enough for every instrument of a model in one province. */
    private static final int CANDIDATES = 500;

    private static final Comparator<DuplicateMatch> SUREST_FIRST =
            Comparator.comparingInt(DuplicateMatch::score).reversed().thenComparing(DuplicateMatch::reason);

    private final EntityManager em;
    private final InstrumentDraft draft;
    private final Set<String> numbers;
    private final Set<String> manufacturers;
    private final @Nullable String nameModelKey;

    DuplicateSearch(EntityManager em, InstrumentDraft draft) {
        this.em = em;
        this.draft = draft;
        this.numbers = MatchKeys.numbers(draft.pid(), draft.alternateIdentifiers());
        this.manufacturers = folded(draft.manufacturers());
        this.nameModelKey = MatchKeys.nameAndModel(draft.names(), draft.model());
    }

    /** The candidates by id, each once; every one of them has at least one match. */
    Map<String, Instrument> candidates() {
        Map<String, Instrument> found = new LinkedHashMap<>();
        for (String number : numbers) {
            byNumber(number).forEach(instrument -> found.put(instrument.getId(), instrument));
        }
        if (nameModelKey != null) {
            byNameAndModel(nameModelKey).forEach(instrument -> found.put(instrument.getId(), instrument));
        }
        return found;
    }

    List<DuplicateMatch> matches(Instrument candidate) {
        InstrumentDetails details = candidate.getDetails();
        List<DuplicateMatch> matches = new ArrayList<>();
        TypedIdentifier pid = details.pid();
        if (pid != null && numbers.contains(MatchKeys.number(pid))) {
            matches.add(new DuplicateMatch(DuplicateReason.PID, pid.value(), 100));
        }
        for (AlternateIdentifier alternate : details.alternateIdentifiers()) {
            DuplicateReason reason = MatchKeys.scheme(alternate.kind());
            if (reason != null && numbers.contains(MatchKeys.number(reason, alternate.value()))) {
                matches.add(new DuplicateMatch(reason, alternate.value(), score(reason, candidate)));
            }
        }
        if (nameModelKey != null && nameModelKey.equals(candidate.getNameModelKey())) {
            matches.add(new DuplicateMatch(
                    DuplicateReason.NAME_AND_MODEL,
                    candidate.getTitle(),
                    score(DuplicateReason.NAME_AND_MODEL, candidate)));
        }
        matches.sort(SUREST_FIRST);
        return matches;
    }

    private List<Instrument> byNumber(String number) {
        return limited(em.createQuery(
                        "select e from Instrument e join e.numbers n where n = :number and e.status <> :withdrawn"
                                + " order by e.id",
                        Instrument.class)
                .setParameter("number", number));
    }

    private List<Instrument> byNameAndModel(String key) {
        return limited(em.createQuery(
                        "select e from Instrument e where e.nameModelKey = :key and e.status <> :withdrawn"
                                + " order by e.id",
                        Instrument.class)
                .setParameter("key", key));
    }

    private static List<Instrument> limited(TypedQuery<Instrument> query) {
        return query.setParameter("withdrawn", EntryStatus.WITHDRAWN)
                .setMaxResults(CANDIDATES)
                .getResultList();
    }

    private int score(DuplicateReason reason, Instrument candidate) {
        return switch (reason) {
            case PID -> 100;
            case SERIAL_NUMBER -> byManufacturer(candidate, 95, 80, 40);
            case INVENTORY_NUMBER -> candidate.getProviderId().equals(draft.providerId()) ? 95 : 20;
            case NAME_AND_MODEL -> hasOtherSerialNumber(candidate) ? 20 : byManufacturer(candidate, 70, 60, 30);
        };
    }

    private int byManufacturer(Instrument candidate, int same, int unknown, int different) {
        Set<String> theirs = folded(candidate.getDetails().manufacturers());
        if (manufacturers.isEmpty() || theirs.isEmpty()) {
            return unknown;
        }
        return theirs.stream().anyMatch(manufacturers::contains) ? same : different;
    }

    private boolean hasOtherSerialNumber(Instrument candidate) {
        Set<String> ours = serialNumbers(draft.alternateIdentifiers());
        Set<String> theirs = serialNumbers(candidate.getDetails().alternateIdentifiers());
        return !ours.isEmpty() && !theirs.isEmpty() && theirs.stream().noneMatch(ours::contains);
    }

    private static Set<String> serialNumbers(List<AlternateIdentifier> alternates) {
        Set<String> serial = new HashSet<>();
        for (AlternateIdentifier alternate : alternates) {
            if (alternate.kind() == AlternateIdentifierKind.SERIAL_NUMBER) {
                serial.add(MatchKeys.fold(alternate.value()));
            }
        }
        return serial;
    }

    private static Set<String> folded(List<Party> parties) {
        Set<String> names = new HashSet<>();
        parties.forEach(party -> names.add(MatchKeys.fold(party.name())));
        return names;
    }
}
