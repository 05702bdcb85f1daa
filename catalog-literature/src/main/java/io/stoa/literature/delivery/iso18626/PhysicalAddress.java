package io.stoa.literature.delivery.iso18626;

import org.jspecify.annotations.Nullable;

/**
 * A postal address.
 *
 * @param line1 the first line, or null
 * @param line2 the second line, or null
 * @param locality the place, or null
 * @param postalCode the postal code, or null
 * @param region the region, by ISO 3166-2, or null
 * @param country the country, by ISO 3166-1, or null
 */
public record PhysicalAddress(
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String locality,
        @Nullable String postalCode,
        @Nullable SchemeValue region,
        @Nullable SchemeValue country)
        implements Address {}
