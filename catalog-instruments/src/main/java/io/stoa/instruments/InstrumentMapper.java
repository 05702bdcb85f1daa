package io.stoa.instruments;

import io.stoa.core.catalog.EntryHeader;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

@Mapper
interface InstrumentMapper {

    @Mapping(target = "names", source = "titles")
    @Mapping(target = "model", source = "details.model")
    @Mapping(target = "manufacturers", source = "details.manufacturers")
    InstrumentSummary summary(Instrument instrument);

    @Mapping(target = "names", source = "titles")
    ComponentView component(Instrument instrument);

    @Mapping(target = "names", source = "instrument.titles")
    @Mapping(target = "description", source = "instrument.summaries")
    @Mapping(target = "pid", source = "instrument.details.pid")
    @Mapping(target = "landingPage", source = "instrument.details.landingPage")
    @Mapping(target = "owners", source = "instrument.details.owners", qualifiedByName = "withoutContact")
    @Mapping(target = "manufacturers", source = "instrument.details.manufacturers", qualifiedByName = "withoutContact")
    @Mapping(target = "model", source = "instrument.details.model")
    @Mapping(target = "instrumentTypes", source = "instrument.details.instrumentTypes")
    @Mapping(target = "measuredVariables", source = "instrument.details.measuredVariables")
    @Mapping(target = "dates", source = "instrument.details.dates")
    @Mapping(target = "relatedIdentifiers", source = "instrument.details.relatedIdentifiers")
    @Mapping(target = "alternateIdentifiers", source = "instrument.details.alternateIdentifiers")
    @Mapping(target = "facility", source = "instrument.details.facility")
    @Mapping(target = "origin", source = "instrument.details.acquisition.origin")
    @Mapping(target = "worth", source = "instrument.details.acquisition.worth")
    @Mapping(target = "nation", source = "instrument.details.acquisition.nation")
    @Mapping(target = "capability", source = "instrument.details.capability")
    @Mapping(target = "sharing", source = "instrument.details.sharing")
    @Mapping(target = "yearlyHours", source = "instrument.details.yearlyHours")
    @Mapping(target = "place", source = "instrument.details.place")
    @Mapping(target = "contacts", source = "instrument.details.contacts", qualifiedByName = "published")
    @Mapping(target = "photos", source = "instrument.details.photos")
    PublicInstrumentView publicView(
            Instrument instrument, List<ComponentView> components, List<ComponentView> componentOf);

    @Named("withoutContact")
    default List<Party> withoutContact(List<Party> parties) {
        return parties.stream()
                .map(party -> new Party(party.name(), null, party.identifier()))
                .toList();
    }

    @Named("published")
    default List<Contact> published(List<Contact> contacts) {
        return contacts.stream().filter(Contact::published).toList();
    }

    default String name(Party party) {
        return party.name();
    }

    /** By hand: the draft nests what the entry holds flat. */
    default InstrumentDraft draft(Instrument instrument) {
        InstrumentDetails details = instrument.getDetails();
        return new InstrumentDraft(
                new EntryHeader(
                        instrument.getProviderId(),
                        instrument.getDepartment(),
                        instrument.getSource(),
                        instrument.getSourceId(),
                        instrument.getAudience(),
                        instrument.getRegion(),
                        instrument.getSubjects()),
                instrument.getTitles(),
                instrument.getSummaries(),
                details.pid(),
                details.landingPage(),
                details.owners(),
                details.manufacturers(),
                details.model(),
                details.instrumentTypes(),
                details.measuredVariables(),
                details.dates(),
                details.relatedIdentifiers(),
                details.alternateIdentifiers(),
                instrument.getClassCode(),
                instrument.getRange(),
                details.facility(),
                details.acquisition(),
                details.capability(),
                details.sharing(),
                details.yearlyHours(),
                instrument.getWorkingState(),
                details.place(),
                details.contacts(),
                details.photos(),
                details.internalNotes());
    }
}
