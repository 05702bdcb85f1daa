package io.stoa.samples.portal.instruments;

import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.PublicInstrumentView;

/** What everybody may see of an instrument, as the exchange formats take it. */
final class PublicDraft {

    private PublicDraft() {}

    static InstrumentDraft of(PublicInstrumentView view) {
        return InstrumentDraft.named(view.names())
                .providedBy(view.providerId())
                .description(view.description())
                .subjects(view.subjects())
                .region(view.region())
                .classCode(view.classCode())
                .range(view.range())
                .workingState(view.workingState())
                .pid(view.pid())
                .landingPage(view.landingPage())
                .owners(view.owners())
                .manufacturers(view.manufacturers())
                .model(view.model())
                .instrumentTypes(view.instrumentTypes())
                .measuredVariables(view.measuredVariables())
                .commissioned(view.dates().commissioned())
                .decommissioned(view.dates().decommissioned())
                .otherDates(view.dates().others())
                .relatedIdentifiers(view.relatedIdentifiers())
                .alternateIdentifiers(view.alternateIdentifiers())
                .facility(view.facility())
                .origin(view.origin())
                .nation(view.nation())
                .worth(view.worth())
                .version(view.capability().version())
                .indicators(view.capability().indicators())
                .functions(view.capability().functions())
                .sharingMode(view.sharing().mode())
                .place(view.place())
                .contacts(view.contacts())
                .build();
    }
}
