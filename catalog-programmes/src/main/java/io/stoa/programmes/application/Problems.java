package io.stoa.programmes.application;

import io.stoa.core.error.Message;
import io.stoa.core.error.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what stands against an application. */
final class Problems {

    private final List<Violation> found = new ArrayList<>();

    void add(Message message) {
        found.add(Violation.of(message));
    }

    void add(Message message, @Nullable Object limit, @Nullable Object actual) {
        found.add(new Violation(message, limit, actual, List.of()));
    }

    void add(Violation violation) {
        found.add(violation);
    }

    List<Violation> found() {
        return List.copyOf(found);
    }
}
