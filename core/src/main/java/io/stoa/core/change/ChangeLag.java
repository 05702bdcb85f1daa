package io.stoa.core.change;

import java.time.Duration;

/**
 * How far a consumer is behind.
 *
 * @param changes how many changes it has not read
 * @param age how old the oldest of them is; zero if there is none
 */
public record ChangeLag(long changes, Duration age) {}
