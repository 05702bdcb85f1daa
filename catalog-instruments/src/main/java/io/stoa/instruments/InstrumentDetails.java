package io.stoa.instruments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of an instrument's description that is kept as JSON: everything that no list is searched by.
 *
 * @param pid persistent identifier, or null
 * @param landingPage the page that it leads to, or null
 * @param owners who is responsible for it
 * @param manufacturers who made it
 * @param model its model, or null
 * @param instrumentTypes what it is
 * @param measuredVariables what it measures
 * @param dates when it came into use and left it
 * @param relatedIdentifiers what it is related to
 * @param alternateIdentifiers its serial, inventory and other numbers
 * @param facility the facility that it belongs to, or null
 * @param acquisition how the organisation came by it and what it cost
 * @param capability what it can do
 * @param sharing on what terms it is shared
 * @param yearlyHours how long it works in a year
 * @param place where it stands, or null
 * @param contacts whom to ask
 * @param photos its photos
 * @param internalNotes notes for the provider's own people, or null
 */
public record InstrumentDetails(
        @Nullable TypedIdentifier pid,
        @Nullable String landingPage,
        List<Party> owners,
        List<Party> manufacturers,
        @Nullable Model model,
        List<NamedType> instrumentTypes,
        List<String> measuredVariables,
        ServiceDates dates,
        List<RelatedIdentifier> relatedIdentifiers,
        List<AlternateIdentifier> alternateIdentifiers,
        @Nullable Facility facility,
        Acquisition acquisition,
        Capability capability,
        SharingTerms sharing,
        YearlyHours yearlyHours,
        @Nullable Place place,
        List<Contact> contacts,
        List<Photo> photos,
        @Nullable String internalNotes) {

    /**
     * Copies the lists and takes absent parts for empty ones, which the JSON leaves out.
     *
     * @param pid persistent identifier, or null
     * @param landingPage the page that it leads to, or null
     * @param owners who is responsible for it
     * @param manufacturers who made it
     * @param model its model, or null
     * @param instrumentTypes what it is
     * @param measuredVariables what it measures
     * @param dates when it came into use and left it
     * @param relatedIdentifiers what it is related to
     * @param alternateIdentifiers its serial, inventory and other numbers
     * @param facility the facility that it belongs to, or null
     * @param acquisition how the organisation came by it and what it cost
     * @param capability what it can do
     * @param sharing on what terms it is shared
     * @param yearlyHours how long it works in a year
     * @param place where it stands, or null
     * @param contacts whom to ask
     * @param photos its photos
     * @param internalNotes notes for the provider's own people, or null
     */
    public InstrumentDetails {
        owners = owners == null ? List.of() : List.copyOf(owners);
        manufacturers = manufacturers == null ? List.of() : List.copyOf(manufacturers);
        instrumentTypes = instrumentTypes == null ? List.of() : List.copyOf(instrumentTypes);
        measuredVariables = measuredVariables == null ? List.of() : List.copyOf(measuredVariables);
        relatedIdentifiers = relatedIdentifiers == null ? List.of() : List.copyOf(relatedIdentifiers);
        alternateIdentifiers = alternateIdentifiers == null ? List.of() : List.copyOf(alternateIdentifiers);
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        photos = photos == null ? List.of() : List.copyOf(photos);
        dates = dates == null ? ServiceDates.NONE : dates;
        acquisition = acquisition == null ? Acquisition.NONE : acquisition;
        capability = capability == null ? Capability.NONE : capability;
        sharing = sharing == null ? SharingTerms.NONE : sharing;
        yearlyHours = yearlyHours == null ? YearlyHours.NONE : yearlyHours;
    }

    static InstrumentDetails of(InstrumentDraft draft) {
        return new InstrumentDetails(
                draft.pid(),
                draft.landingPage(),
                draft.owners(),
                draft.manufacturers(),
                draft.model(),
                draft.instrumentTypes(),
                draft.measuredVariables(),
                draft.dates(),
                draft.relatedIdentifiers(),
                draft.alternateIdentifiers(),
                draft.facility(),
                draft.acquisition(),
                draft.capability(),
                draft.sharing(),
                draft.yearlyHours(),
                draft.place(),
                draft.contacts(),
                draft.photos(),
                draft.internalNotes());
    }
}
