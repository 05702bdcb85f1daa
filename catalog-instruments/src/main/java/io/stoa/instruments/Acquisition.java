package io.stoa.instruments;

import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * How the organisation came by an instrument and what it cost.
 *
 * @param origin how 仪器来源, or null
 * @param worth its original value 原值, or null
 * @param nation where it was made 产地国别, ISO 3166-1 alpha-2, or null
 * @param supervised whether customs supervise it 是否海关监管; if so, the customs record is needed; null if not known
 * @param customs its customs record, or null
 * @param funding where the money came from, or null
 */
public record Acquisition(
        @Nullable InstrumentOrigin origin,
        @Nullable @Valid Money worth,
        @Nullable @ValidIdentifier(IdentifierScheme.COUNTRY) String nation,
        @Nullable Boolean supervised,
        @Nullable @Valid CustomsRecord customs,
        @Nullable @Valid Funding funding) {

    /** Nothing known. */
    static final Acquisition NONE = new Acquisition(null, null, null, null, null, null);
}
