package io.stoa.samples.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param <T> what is listed
 * @param items the items of this page
 * @param next what {@code after} must say to get the next page, or null on the last
 */
record Listed<T>(List<T> items, @Nullable String next) {}
