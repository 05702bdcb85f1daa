package io.stoa.experts.draw;

import io.stoa.core.access.ReadScope;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.ExpertStanding;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads who can be drawn: one query over plain columns, through the connection itself, since a pool may have a hundred thousand rows. An
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
        PoolQuery query = PoolQuery.of(request, scope);
        em.<Connection>runWithConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
                query.bind(statement);
                read(statement);
            }
        });
        List<PoolStratum> pool = new ArrayList<>();
        for (int number = 0; number < strata.size(); number++) {
            Stratum stratum = request.strata().get(number);
            pool.add(new PoolStratum(stratum.code(), stratum.seats(), stratum.standIns(), strata.get(number)));
        }
        return pool;
    }

    private void read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            EligibleExpert expert = null;
            while (rows.next()) {
                String id = rows.getString(1);
                if (expert == null || !expert.id().equals(id)) {
                    put(expert);
                    expert = new EligibleExpert(
                            id, rows.getString(2), rows.getString(3), rows.getString(4), new ArrayList<>(1));
                }
                String discipline = rows.getString(5);
                if (discipline != null) {
                    expert.disciplines().add(discipline);
                }
            }
            put(expert);
        }
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
        boolean outOfTown =
                quota != null && expert.region() != null && !expert.isWithin(PoolQuery.prefix(quota.homeRegion()));
        return new Candidate(expert.id(), employer(expert.employerKey()), outOfTown);
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
            Map<String, String> byName = new HashMap<>();
            em.createQuery("select o.id, o.titles from Organisation o where o.status <> :withdrawn", Object[].class)
                    .setParameter("withdrawn", EntryStatus.WITHDRAWN)
                    .getResultList()
                    .forEach(row -> ((LocalizedText) row[1])
                            .texts()
                            .values()
                            .forEach(name -> byName.put(
                                    ExpertStanding.employerKey(name, null),
                                    ExpertStanding.employerKey(name, (String) row[0]))));
            registered = byName;
        }
        return registered;
    }
}
