package io.stoa.literature.delivery.iso18626;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an item was sent.
 *
 * @param sent when
 * @param itemId the item's barcode, or, of a file, its address, or null
 * @param sentVia by which way, or null
 * @param sentToPatron whether it went to the patron at once, or null
 * @param loanCondition what a borrower must keep to, or null
 * @param format in which format, or null
 * @param costs what it costs, or null
 */
public record DeliveryInfo(
        Instant sent,
        @Nullable String itemId,
        @Nullable SchemeValue sentVia,
        @Nullable Boolean sentToPatron,
        @Nullable SchemeValue loanCondition,
        @Nullable SchemeValue format,
        @Nullable Costs costs) {}
