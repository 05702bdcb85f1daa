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
 * Reads who can be drawn, one narrow row for each expert: a query for each stratum over plain columns, through the connection itself,
 * since a pool may have a hundred thousand rows.
 */
final class PoolReader {

    private static final int FETCH = 10_000;

    private final EntityManager em;
    private final DrawRequest request;
    private final ReadScope scope;
    private final Set<String> excluded = new HashSet<>();
    private final Map<String, Integer> employers = new HashMap<>();
    private @Nullable Map<String, String> registered;

    PoolReader(EntityManager em, DrawRequest request, ReadScope scope) {
        this.em = em;
        this.request = request;
        this.scope = scope;
        request.exclusions().forEach(exclusion -> excluded.add(exclusion.expertId()));
    }

    List<PoolStratum> read() {
        List<PoolStratum> strata = new ArrayList<>();
        for (int number = 0; number < request.strata().size(); number++) {
            Stratum stratum = request.strata().get(number);
            strata.add(new PoolStratum(stratum.code(), stratum.seats(), stratum.standIns(), candidates(number)));
        }
        return strata;
    }

    private List<Candidate> candidates(int number) {
        PoolQuery query = PoolQuery.of(request, number, scope);
        List<Candidate> candidates = new ArrayList<>();
        em.<Connection>runWithConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
                statement.setFetchSize(FETCH);
                query.bind(statement);
                read(statement, candidates);
            }
        });
        return candidates;
    }

    private void read(PreparedStatement statement, List<Candidate> candidates) throws SQLException {
        boolean capped = request.mostPerEmployer() != null;
        String home = request.outOfTown() == null
                ? null
                : PoolQuery.prefix(request.outOfTown().homeRegion());
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String id = rows.getString(1);
                if (!excluded.contains(id)) {
                    int employer = capped ? employer(rows.getString(2)) : 0;
                    String region = home == null ? null : rows.getString(3);
                    candidates.add(
                            new Candidate(id, employer, home != null && region != null && !region.startsWith(home)));
                }
            }
        }
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
