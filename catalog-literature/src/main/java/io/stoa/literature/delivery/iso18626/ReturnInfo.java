package io.stoa.literature.delivery.iso18626;

import org.jspecify.annotations.Nullable;

/**
 * Where a loan is to be returned.
 *
 * @param agency the agency, or null
 * @param name its name, or null
 * @param address its address, or null
 */
public record ReturnInfo(
        @Nullable AgencyId agency,
        @Nullable String name,
        @Nullable PhysicalAddress address) {}
