package io.stoa.literature.delivery.iso18626;

import org.jspecify.annotations.Nullable;

/**
 * A possible supplier that the requesting agency knows of.
 *
 * @param sortOrder its place in the order, or null
 * @param supplier the supplier, or null
 * @param description words about it, or null
 * @param record its record, or null
 * @param callNumber its call number, or null
 * @param summaryHoldings what it holds, or null
 * @param availabilityNote whether it is to be had, or null
 */
public record SupplierInfo(
        @Nullable Integer sortOrder,
        @Nullable AgencyId supplier,
        @Nullable String description,
        @Nullable RecordIdentifier record,
        @Nullable String callNumber,
        @Nullable String summaryHoldings,
        @Nullable String availabilityNote) {}
