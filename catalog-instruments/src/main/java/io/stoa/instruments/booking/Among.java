package io.stoa.instruments.booking;

import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The condition that an attribute has one of several values. Where there is only one, it is written as an equation:
 * Hibernate ORM translates a query with a list of values anew each time, which costs more than running it.
 *
 * @param path the attribute, such as {@code b.instrumentId}
 * @param name the name of the parameter
 * @param values the values, at least one
 */
record Among(String path, String name, Collection<String> values) {

    String jpql() {
        return path + (values.size() == 1 ? " = :" : " in :") + name;
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        return query.setParameter(name, values.size() == 1 ? values.iterator().next() : values);
    }

    /** The condition that a booking is in one of several states, which are written out for the same reason. */
    static String states(String path, Set<BookingState> states) {
        return states.stream()
                .sorted()
                .map(each -> BookingState.class.getName() + "." + each.name())
                .collect(Collectors.joining(", ", path + " in (", ")"));
    }
}
