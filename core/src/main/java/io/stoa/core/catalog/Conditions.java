package io.stoa.core.catalog;

import io.stoa.core.access.ReadScope;
import io.stoa.core.page.KeysetQuery;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the conditions of a JPQL query over entries, whose alias is {@code e}. Values are always bound, never
 * written into the text.
 */
public final class Conditions {

    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Conditions() {}

    /**
     * The conditions that all catalogues know, and what the caller may see.
     *
     * @param filter the conditions; without states, all but withdrawn
     * @param scope what the caller may see
     * @return the conditions, to which more may be added
     */
    public static Conditions of(EntryFilter filter, ReadScope scope) {
        String region = filter.region();
        Conditions conditions = new Conditions();
        if (filter.statuses().isEmpty()) {
            conditions.and("e.status <> :withdrawn", "withdrawn", EntryStatus.WITHDRAWN);
        } else {
            conditions.and("e.status in :statuses", "statuses", filter.statuses());
        }
        return conditions
                .whenGiven("e.providerId = :providerId", "providerId", filter.providerId())
                .whenGiven("e.source = :source", "source", filter.source())
                .startsWith("e.region", "region", region == null ? null : regionPrefix(region))
                .containsWords("e.searchText", "word", filter.text())
                .within(scope);
    }

    /**
     * Adds a condition if its value is given.
     *
     * @param jpql the condition, such as {@code e.classCode = :classCode}
     * @param parameter the name of its parameter, unique in the query
     * @param value the parameter's value, or null for no condition
     * @return this
     */
    public Conditions whenGiven(String jpql, String parameter, @Nullable Object value) {
        return value == null ? this : and(jpql, parameter, value);
    }

    /**
     * Adds a condition.
     *
     * @param jpql the condition
     * @param parameter the name of its parameter
     * @param value the parameter's value
     * @return this
     */
    public Conditions and(String jpql, String parameter, Object value) {
        parts.add("(" + jpql + ")");
        parameters.put(parameter, value);
        return this;
    }

    /**
     * Adds a condition on the beginning of a text.
     *
     * @param path the attribute, such as {@code e.classCode}
     * @param parameter the name of its parameter
     * @param prefix the beginning, or null for no condition
     * @return this
     */
    public Conditions startsWith(String path, String parameter, @Nullable String prefix) {
        return prefix == null
                ? this
                : and(path + " like :" + parameter + " escape '!'", parameter, literal(prefix) + "%");
    }

    /**
     * Adds a condition that every word occurs somewhere in a text that was folded as {@code search_text} is.
     *
     * @param path the attribute
     * @param parameter the beginning of the names of its parameters
     * @param text words divided by white space, or null for no condition
     * @return this
     */
    public Conditions containsWords(String path, String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        String[] words = EntryTexts.fold(text).split("\\s+");
        for (int i = 0; i < Math.min(words.length, 10); i++) {
            and(path + " like :" + parameter + i + " escape '!'", parameter + i, "%" + literal(words[i]) + "%");
        }
        return this;
    }

    private Conditions within(ReadScope scope) {
        if (scope.everything()) {
            return this;
        }
        boolean published = !scope.audiences().isEmpty();
        boolean own = !scope.providers().isEmpty();
        if (!published && !own) {
            parts.add("(1 = 0)");
            return this;
        }
        List<String> alternatives = new ArrayList<>();
        if (published) {
            alternatives.add("(e.status = :scopeStatus and e.audience in :scopeAudiences)");
            parameters.put("scopeStatus", EntryStatus.PUBLISHED);
            parameters.put("scopeAudiences", scope.audiences());
        }
        if (own) {
            alternatives.add("e.providerId in :scopeProviders");
            parameters.put("scopeProviders", scope.providers());
        }
        parts.add("(" + String.join(" or ", alternatives) + ")");
        return this;
    }

    /**
     * {@return the where clause with a blank before it; empty without conditions}
     */
    public String where() {
        return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    /**
     * Binds the parameters of the conditions.
     *
     * @param <T> the type of the query
     * @param query a query whose text has {@link #where}
     * @return the query
     */
    public <T extends Query> T bind(T query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    void addTo(KeysetQuery<?> list) {
        parts.forEach(list::where);
        parameters.forEach(list::with);
    }

    /**
     * What the codes of everything inside a region begin with: GB/T 2260 codes nest by pairs of digits, and trailing 00 pairs
     * stand for all that is inside.
     *
     * @param region a GB/T 2260 code
     * @return its first two, four or six digits
     */
    public static String regionPrefix(String region) {
        String prefix = region;
        while (prefix.length() > 2 && prefix.endsWith("00")) {
            prefix = prefix.substring(0, prefix.length() - 2);
        }
        return prefix;
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
