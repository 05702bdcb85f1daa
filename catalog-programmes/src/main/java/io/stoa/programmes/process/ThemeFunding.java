package io.stoa.programmes.process;

import org.jspecify.annotations.Nullable;

/**
 * What a theme is given.
 *
 * @param theme the code of the theme
 * @param budget its envelope in minor units, or null
 * @param amount what its applications are given, in minor units
 * @param applications how many are funded
 */
public record ThemeFunding(String theme, @Nullable Long budget, long amount, int applications) {}
