package io.stoa.core.exchange;

/**
 * The result of an exchange and what it left behind.
 *
 * @param <T> what came of it
 * @param value what came of it
 * @param losses what it left behind
 */
public record Exchanged<T>(T value, LossReport losses) {}
