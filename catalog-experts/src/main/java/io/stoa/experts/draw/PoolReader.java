package io.stoa.experts.draw;

import io.stoa.core.access.ReadScope;
import io.stoa.core.catalog.Conditions;
import io.stoa.experts.ExpertStanding;
import io.stoa.experts.OrganisationNames;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads who can be drawn: one query over plain columns and no entities, since a pool may have a hundred thousand rows. An
 * expert has a row for each discipline that a stratum asks for; which stratum it is, is told here.
 */
final class PoolReader {

    private final EntityManager em;
    private final DrawRequest request;
    private final ReadScope scope;
    private final List<StratumFit> fits;
    private final List<List<Candidate>> strata = new ArrayList<>();
    private final Set<String> excluded = new HashSet<>();
    private final Map<String, Integer> employers = new HashMap<>();
    private @Nullable Map<String, String> registered;

    PoolReader(EntityManager em, DrawRequest request, ReadScope scope) {
        this.em = em;
        this.request = request;
        this.scope = scope;
        this.fits = request.strata().stream()
                .map(stratum -> StratumFit.of(stratum.who()))
                .toList();
        fits.forEach(fit -> strata.add(new ArrayList<>()));
        request.exclusions().forEach(exclusion -> excluded.add(exclusion.expertId()));
    }

    List<PoolStratum> read() {
        put(PoolQuery.of(request, scope).rows(em));
        List<PoolStratum> pool = new ArrayList<>();
        for (int number = 0; number < strata.size(); number++) {
            Stratum stratum = request.strata().get(number);
            pool.add(new PoolStratum(stratum.code(), stratum.seats(), stratum.standIns(), strata.get(number)));
        }
        return pool;
    }

    private void put(List<Object[]> rows) {
        EligibleExpert expert = null;
        for (Object[] row : rows) {
            String id = (String) row[0];
            if (expert == null || !expert.id().equals(id)) {
                put(expert);
                expert = new EligibleExpert(id, (String) row[1], (String) row[2], (String) row[3], new ArrayList<>(1));
            }
            if (row.length > 4 && row[4] != null) {
                expert.disciplines().add((String) row[4]);
            }
        }
        put(expert);
    }

    private void put(@Nullable EligibleExpert expert) {
        if (expert == null || excluded.contains(expert.id())) {
            return;
        }
        for (int number = 0; number < fits.size(); number++) {
            if (fits.get(number).takes(expert)) {
                strata.get(number).add(candidate(expert));
                return;
            }
        }
    }

    private Candidate candidate(EligibleExpert expert) {
        OutOfTownQuota quota = request.outOfTown();
        boolean outOfTown = quota != null
                && expert.region() != null
                && !expert.isWithin(Conditions.regionPrefix(quota.homeRegion()));
        return new Candidate(
                expert.id(),
                request.mostPerEmployer() == null ? 0 : employer(ExpertStanding.employerIn(expert.standing())),
                outOfTown);
    }

    private int employer(@Nullable String key) {
        if (key == null) {
            return 0;
        }
        Integer number = employers.get(key);
        if (number == null) {
            String known = key.charAt(0) == 'F' ? registered().getOrDefault(key, key) : key;
            number = employers.computeIfAbsent(known, k -> employers.size() + 1);
            employers.put(key, number);
        }
        return number;
    }

    /** An employer that is named by one expert and referred to by another is one, whatever the language. */
    private Map<String, String> registered() {
        if (registered == null) {
            registered = OrganisationNames.read(em).employerKeys();
        }
        return registered;
    }
}
