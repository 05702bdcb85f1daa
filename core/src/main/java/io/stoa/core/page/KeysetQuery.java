package io.stoa.core.page;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list that is read page by page by its keys, so that a page costs the same at any depth. Values are always bound, never
 * written into the text.
 *
 * <pre>{@code
 * KeysetQuery.select("select s from SampleRequest s", SampleRequest.class)
 *         .where("s.instrumentId = :instrument", "instrument", instrumentId)
 *         .whenGiven("s.state = :state", "state", state)
 *         .descending("s.submittedAt", Instant.class, SampleRequest::getSubmittedAt)
 *         .descending("s.id", String.class, SampleRequest::getId)
 *         .page(em, cursors, List.of("sample", instrumentId), request);
 * }</pre>
 *
 * @param <T> what a row is read as
 */
public final class KeysetQuery<T> {

    private static final String PARAMETER = "key";

    private final String select;
    private final Class<T> type;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Key<T>> keys = new ArrayList<>();

    private KeysetQuery(String select, Class<T> type) {
        this.select = select;
        this.type = type;
    }

    /**
     * Begins a list.
     *
     * @param <T> what a row is read as
     * @param select JPQL up to the conditions, such as {@code select s from SampleRequest s}
     * @param type what a row is read as
     * @return the list, without conditions and keys yet
     */
    public static <T> KeysetQuery<T> select(String select, Class<T> type) {
        return new KeysetQuery<>(select, type);
    }

    /**
     * Adds a condition without values.
     *
     * @param condition the condition in JPQL
     * @return this
     */
    public KeysetQuery<T> where(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /**
     * Adds a condition.
     *
     * @param condition the condition in JPQL
     * @param parameter the name of its parameter, which does not begin with {@code key}
     * @param value the parameter's value
     * @return this
     */
    public KeysetQuery<T> where(String condition, String parameter, Object value) {
        values.put(parameter, value);
        return where(condition);
    }

    /**
     * Adds a condition if its value is given.
     *
     * @param condition the condition in JPQL
     * @param parameter the name of its parameter, which does not begin with {@code key}
     * @param value the parameter's value, or null for no condition
     * @return this
     */
    public KeysetQuery<T> whenGiven(String condition, String parameter, @Nullable Object value) {
        return value == null ? this : where(condition, parameter, value);
    }

    /**
     * Binds a value that a condition names beside its own.
     *
     * @param parameter the name of the parameter
     * @param value its value
     * @return this
     */
    public KeysetQuery<T> with(String parameter, Object value) {
        values.put(parameter, value);
        return this;
    }

    /**
     * Sorts by a key, the smallest first. A second key decides between equal ones; the last one must be unique.
     *
     * @param <K> the type of the key
     * @param path the key's path, such as {@code s.id}; its column is never null
     * @param kind {@link String}, {@link Instant}, {@link Integer} or {@link Long}
     * @param value tells a row's key
     * @return this
     * @throws IllegalStateException if there are two keys already
     */
    public <K extends Comparable<? super K>> KeysetQuery<T> ascending(
            String path, Class<K> kind, Function<? super T, K> value) {
        return by(new Key<>(path, ">", "", kind, value));
    }

    /**
     * Sorts by a key, the greatest first. A second key decides between equal ones; the last one must be unique.
     *
     * @param <K> the type of the key
     * @param path the key's path, such as {@code s.submittedAt}; its column is never null
     * @param kind {@link String}, {@link Instant}, {@link Integer} or {@link Long}
     * @param value tells a row's key
     * @return this
     * @throws IllegalStateException if there are two keys already
     */
    public <K extends Comparable<? super K>> KeysetQuery<T> descending(
            String path, Class<K> kind, Function<? super T, K> value) {
        return by(new Key<>(path, "<", " desc", kind, value));
    }

    /**
     * Reads one page.
     *
     * @param em the entity manager of the transaction
     * @param cursors makes and opens cursors
     * @param asked what the list was asked for; a cursor opens for an equal value only, so everything that narrows the list and
     *     depends on the caller belongs into it
     * @param request which page
     * @return the page
     * @throws io.stoa.core.error.UnreadableInputException if the cursor is damaged, forged, or belongs to another query
     * @throws IllegalStateException if there is no key
     */
    public Page<T> page(EntityManager em, Cursors cursors, Object asked, PageRequest request) {
        if (keys.isEmpty()) {
            throw new IllegalStateException("'" + select + "' has no key to be paged by");
        }
        List<String> after = cursors.open(asked, request.after());
        if (after != null) {
            behind(after);
        }
        TypedQuery<T> query = em.createQuery(jpql(), type);
        values.forEach(query::setParameter);
        List<T> found = query.setMaxResults(request.size() + 1).getResultList();
        return Page.of(found, request.size(), last -> cursors.seal(asked, keyOf(last)));
    }

    private KeysetQuery<T> by(Key<T> key) {
        if (keys.size() == 2) {
            throw new IllegalStateException(
                    "'" + select + "' has two keys already; " + key.path() + " would be a third");
        }
        keys.add(key);
        return this;
    }

    /**
     * The second key is asked within {@code k >= :k and (k > :k or id > :id)}, which every database turns into a range of the
     * index; the plain {@code or} form would read the index from its start.
     */
    private void behind(List<String> after) {
        Key<T> first = keys.get(0);
        values.put(PARAMETER, first.read(after.get(0)));
        if (keys.size() == 1) {
            conditions.add(first.path() + " " + first.behind() + " :" + PARAMETER);
            return;
        }
        Key<T> second = keys.get(1);
        String within = PARAMETER + "Within";
        values.put(within, second.read(after.get(1)));
        conditions.add(first.path() + " " + first.behind() + "= :" + PARAMETER + " and (" + first.path() + " "
                + first.behind() + " :" + PARAMETER + " or " + second.path() + " " + second.behind() + " :" + within
                + ")");
    }

    private String jpql() {
        return select
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                + keys.stream()
                        .map(key -> key.path() + key.order())
                        .collect(Collectors.joining(", ", " order by ", ""));
    }

    private List<String> keyOf(T row) {
        return keys.stream().map(key -> key.value().apply(row).toString()).toList();
    }

    private record Key<T>(
            String path, String behind, String order, Class<?> kind, Function<? super T, ? extends Object> value) {

        Object read(String text) {
            if (kind == String.class) {
                return text;
            }
            if (kind == Instant.class) {
                return Instant.parse(text);
            }
            return kind == Integer.class ? Integer.valueOf(text) : (Object) Long.valueOf(text);
        }
    }
}
