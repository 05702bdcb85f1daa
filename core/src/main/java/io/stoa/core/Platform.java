package io.stoa.core;

/** Placeholder until wired. */
public final class Platform {
    private Platform() {}

    <T> T get(Class<T> type) {
        throw new IllegalStateException(type.getName());
    }
}
