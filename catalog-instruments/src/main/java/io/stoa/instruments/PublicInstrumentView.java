package io.stoa.instruments;

import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.text.LocalizedText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may see of an instrument: no internal notes, no customs record, no funding, and contact data only of
 * contacts that are published.
 *
 * @param id its id
 * @param version its version
 * @param status its state
 * @param providerId the organisation that provides it
 * @param department the code of the department that keeps it, or null
 * @param names its names by language
 * @param description its description by language, or null
 * @param subjects GB/T 13745 disciplines
 * @param region GB/T 2260 code, or null
 * @param classCode its class, six digits, or null
 * @param range general or special purpose, or null
 * @param workingState how well it works, or null
 * @param pid its persistent identifier, or null
 * @param landingPage the page that it leads to, or null
 * @param owners who is responsible for it, without their contact data
 * @param manufacturers who made it, without their contact data
 * @param model its model, or null
 * @param instrumentTypes what it is
 * @param measuredVariables what it measures
 * @param dates when it came into use and left it
 * @param relatedIdentifiers what it is related to
 * @param alternateIdentifiers its serial, inventory and other numbers
 * @param facility the facility that it belongs to, or null
 * @param origin how the organisation came by it, or null
 * @param worth its original value, or null
 * @param nation where it was made, ISO 3166-1 alpha-2, or null
 * @param capability what it can do
 * @param sharing on what terms it is shared
 * @param yearlyHours how long it works in a year
 * @param place where it stands, or null
 * @param contacts the published contacts
 * @param photos its photos
 * @param components its parts that the caller may see
 * @param componentOf the instruments that it is a part of and that the caller may see
 * @param publishedAt when it was first published, or null
 * @param updatedAt when it last changed
 */
public record PublicInstrumentView(
        String id,
        long version,
        EntryStatus status,
        String providerId,
        @Nullable String department,
        LocalizedText names,
        @Nullable LocalizedText description,
        List<String> subjects,
        @Nullable String region,
        @Nullable String classCode,
        @Nullable InstrumentRange range,
        @Nullable WorkingState workingState,
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
        @Nullable InstrumentOrigin origin,
        @Nullable Money worth,
        @Nullable String nation,
        Capability capability,
        SharingTerms sharing,
        YearlyHours yearlyHours,
        @Nullable Place place,
        List<Contact> contacts,
        List<Photo> photos,
        List<ComponentView> components,
        List<ComponentView> componentOf,
        @Nullable Instant publishedAt,
        Instant updatedAt) {}
