package io.stoa.core;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What modules bring for others to use without knowing each other: every catalogue its
 * {@link io.stoa.core.search.SearchSource}, for instance. Ask for it when it is needed and not while modules are being
 * installed, since later ones have not brought theirs by then.
 */
public final class Contributions {

    private final Map<Class<?>, List<Object>> parts = new ConcurrentHashMap<>();

    Contributions() {}

    /**
     * Brings something.
     *
     * @param <T> the port's type
     * @param port the interface under which it is asked for
     * @param part what is brought
     */
    public <T> void add(Class<T> port, T part) {
        parts.computeIfAbsent(port, p -> new CopyOnWriteArrayList<>()).add(port.cast(part));
    }

    /**
     * Everything that was brought for a port.
     *
     * @param <T> the port's type
     * @param port the interface
     * @return the parts, in the order in which they were brought
     */
    public <T> List<T> of(Class<T> port) {
        return parts.getOrDefault(port, List.of()).stream().map(port::cast).toList();
    }
}
