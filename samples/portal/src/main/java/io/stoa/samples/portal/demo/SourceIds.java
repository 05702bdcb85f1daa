package io.stoa.samples.portal.demo;

import io.stoa.core.transaction.TransactionRunner;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds what the demonstration made by the numbers that it gave: ids differ from one making to the next, these don't. */
final class SourceIds {

    private final TransactionRunner transactions;
    private final Map<String, String> organisations = new ConcurrentHashMap<>();

    SourceIds(TransactionRunner transactions) {
        this.transactions = transactions;
    }

    /** The id of an institution of the demonstration. */
    String organisation(String code) {
        return organisations.computeIfAbsent(code, missing -> {
            String id = find("Organisation", Plan.SOURCE, missing);
            if (id == null) {
                throw new IllegalStateException("the demonstration has no institution " + missing);
            }
            return id;
        });
    }

    /** The id of an entry, or null if there is none of that number. */
    @Nullable
    String find(String entity, String source, String sourceId) {
        return transactions.required(em -> em
                .createQuery(
                        "select e.id from " + entity + " e where e.source = :source and e.sourceId = :number",
                        String.class)
                .setParameter("source", source)
                .setParameter("number", sourceId)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null));
    }

    /** The ids of the experts of a register up to a number who work outside of a region, in the order of their numbers. */
    List<String> expertsOutside(String source, String region, String last) {
        return transactions.required(em -> em.createQuery(
                        "select e.id from Expert e where e.source = :source and e.region <> :region"
                                + " and e.sourceId <= :last order by e.sourceId",
                        String.class)
                .setParameter("source", source)
                .setParameter("region", region)
                .setParameter("last", last)
                .getResultList());
    }

    /** The ids of all entries of a source by their numbers, in the order of these. */
    Map<String, String> all(String entity, String source) {
        List<Object[]> found = transactions.required(em -> em.createQuery(
                        "select e.sourceId, e.id from " + entity + " e where e.source = :source", Object[].class)
                .setParameter("source", source)
                .getResultList());
        Map<String, String> ids = new TreeMap<>();
        found.forEach(row -> ids.put((String) row[0], (String) row[1]));
        return ids;
    }
}
