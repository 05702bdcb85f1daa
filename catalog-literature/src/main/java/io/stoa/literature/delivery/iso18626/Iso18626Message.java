package io.stoa.literature.delivery.iso18626;

/** A message between a requesting and a supplying agency by ISO 18626. Elements keep the names and the order of the standard. */
public sealed interface Iso18626Message
        permits Request,
                RequestConfirmation,
                SupplyingAgencyMessage,
                SupplyingAgencyMessageConfirmation,
                RequestingAgencyMessage,
                RequestingAgencyMessageConfirmation {}
