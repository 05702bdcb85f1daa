package io.stoa.instruments;

import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryHeader;
import io.stoa.core.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the description of an instrument together, beginning with {@link InstrumentDraft#named}. */
public final class InstrumentDraftBuilder {

    private @Nullable String providerId;
    private @Nullable String department;
    private @Nullable String source;
    private @Nullable String sourceId;
    private Audience audience = Audience.PUBLIC;
    private @Nullable String region;
    private List<String> subjects = List.of();
    private LocalizedText names;
    private @Nullable LocalizedText description;
    private @Nullable TypedIdentifier pid;
    private @Nullable String landingPage;
    private List<Party> owners = List.of();
    private List<Party> manufacturers = List.of();
    private @Nullable Model model;
    private List<NamedType> instrumentTypes = List.of();
    private List<String> measuredVariables = List.of();
    private @Nullable LocalDate commissioned;
    private @Nullable LocalDate decommissioned;
    private List<InstrumentDate> otherDates = List.of();
    private List<RelatedIdentifier> relatedIdentifiers = List.of();
    private List<AlternateIdentifier> alternateIdentifiers = List.of();
    private @Nullable String classCode;
    private @Nullable InstrumentRange range;
    private @Nullable Facility facility;
    private @Nullable InstrumentOrigin origin;
    private @Nullable Money worth;
    private @Nullable String nation;
    private @Nullable Boolean supervised;
    private @Nullable CustomsRecord customs;
    private @Nullable Funding funding;
    private @Nullable String version;
    private @Nullable String indicators;
    private @Nullable String functions;
    private @Nullable SharingMode sharingMode;
    private @Nullable String requirement;
    private @Nullable String fee;
    private @Nullable String serviceContent;
    private @Nullable String serviceUrl;
    private @Nullable BigDecimal runHours;
    private @Nullable BigDecimal serviceHours;
    private @Nullable WorkingState workingState;
    private @Nullable Place place;
    private List<Contact> contacts = List.of();
    private List<Photo> photos = List.of();
    private @Nullable String internalNotes;

    InstrumentDraftBuilder(LocalizedText names) {
        this.names = names;
    }

    InstrumentDraftBuilder(InstrumentDraft draft) {
        this.providerId = draft.header().providerId();
        this.department = draft.header().department();
        this.source = draft.header().source();
        this.sourceId = draft.header().sourceId();
        this.audience = draft.header().audience();
        this.region = draft.header().region();
        this.subjects = draft.header().subjects();
        this.names = draft.names();
        this.description = draft.description();
        this.pid = draft.pid();
        this.landingPage = draft.landingPage();
        this.owners = draft.owners();
        this.manufacturers = draft.manufacturers();
        this.model = draft.model();
        this.instrumentTypes = draft.instrumentTypes();
        this.measuredVariables = draft.measuredVariables();
        this.commissioned = draft.dates().commissioned();
        this.decommissioned = draft.dates().decommissioned();
        this.otherDates = draft.dates().others();
        this.relatedIdentifiers = draft.relatedIdentifiers();
        this.alternateIdentifiers = draft.alternateIdentifiers();
        this.classCode = draft.classCode();
        this.range = draft.range();
        this.facility = draft.facility();
        this.origin = draft.acquisition().origin();
        this.worth = draft.acquisition().worth();
        this.nation = draft.acquisition().nation();
        this.supervised = draft.acquisition().supervised();
        this.customs = draft.acquisition().customs();
        this.funding = draft.acquisition().funding();
        this.version = draft.capability().version();
        this.indicators = draft.capability().indicators();
        this.functions = draft.capability().functions();
        this.sharingMode = draft.sharing().mode();
        this.requirement = draft.sharing().requirement();
        this.fee = draft.sharing().fee();
        this.serviceContent = draft.sharing().serviceContent();
        this.serviceUrl = draft.sharing().serviceUrl();
        this.runHours = draft.yearlyHours().run();
        this.serviceHours = draft.yearlyHours().service();
        this.workingState = draft.workingState();
        this.place = draft.place();
        this.contacts = draft.contacts();
        this.photos = draft.photos();
        this.internalNotes = draft.internalNotes();
    }

    /**
     * Sets the id of the organisation that provides it.
     *
     * @param value the id of the organisation that provides it
     * @return this
     */
    public InstrumentDraftBuilder providedBy(String value) {
        this.providerId = value;
        return this;
    }

    /**
     * Sets the code of the department that keeps it.
     *
     * @param value the code of the department that keeps it, or null
     * @return this
     */
    public InstrumentDraftBuilder department(@Nullable String value) {
        this.department = value;
        return this;
    }

    /**
     * Sets where the entry comes from, by which an import knows it again.
     *
     * @param system the system's name, or null
     * @param id its id there, or null
     * @return this
     */
    public InstrumentDraftBuilder source(@Nullable String system, @Nullable String id) {
        this.source = system;
        this.sourceId = id;
        return this;
    }

    /**
     * Sets to whom it is shown once published.
     *
     * @param value to whom it is shown once published
     * @return this
     */
    public InstrumentDraftBuilder audience(Audience value) {
        this.audience = value;
        return this;
    }

    /**
     * Sets GB/T 2260 code of where it stands.
     *
     * @param value GB/T 2260 code of where it stands, or null
     * @return this
     */
    public InstrumentDraftBuilder region(@Nullable String value) {
        this.region = value;
        return this;
    }

    /**
     * Sets GB/T 13745 disciplines.
     *
     * @param value GB/T 13745 disciplines
     * @return this
     */
    public InstrumentDraftBuilder subjects(List<String> value) {
        this.subjects = List.copyOf(value);
        return this;
    }

    /**
     * Sets its names by language 仪器名称.
     *
     * @param value its names by language 仪器名称
     * @return this
     */
    public InstrumentDraftBuilder names(LocalizedText value) {
        this.names = value;
        return this;
    }

    /**
     * Sets its description by language.
     *
     * @param value its description by language, or null
     * @return this
     */
    public InstrumentDraftBuilder description(@Nullable LocalizedText value) {
        this.description = value;
        return this;
    }

    /**
     * Sets its persistent identifier.
     *
     * @param value its persistent identifier, or null
     * @return this
     */
    public InstrumentDraftBuilder pid(@Nullable TypedIdentifier value) {
        this.pid = value;
        return this;
    }

    /**
     * Sets the page that the identifier leads to.
     *
     * @param value the page that the identifier leads to, or null
     * @return this
     */
    public InstrumentDraftBuilder landingPage(@Nullable String value) {
        this.landingPage = value;
        return this;
    }

    /**
     * Sets who is responsible for it.
     *
     * @param value who is responsible for it
     * @return this
     */
    public InstrumentDraftBuilder owners(List<Party> value) {
        this.owners = List.copyOf(value);
        return this;
    }

    /**
     * Sets who made it 生产厂商.
     *
     * @param value who made it 生产厂商
     * @return this
     */
    public InstrumentDraftBuilder manufacturers(List<Party> value) {
        this.manufacturers = List.copyOf(value);
        return this;
    }

    /**
     * Sets its model 规格型号.
     *
     * @param value its model 规格型号, or null
     * @return this
     */
    public InstrumentDraftBuilder model(@Nullable Model value) {
        this.model = value;
        return this;
    }

    /**
     * Sets what it is.
     *
     * @param value what it is
     * @return this
     */
    public InstrumentDraftBuilder instrumentTypes(List<NamedType> value) {
        this.instrumentTypes = List.copyOf(value);
        return this;
    }

    /**
     * Sets what it measures.
     *
     * @param value what it measures
     * @return this
     */
    public InstrumentDraftBuilder measuredVariables(List<String> value) {
        this.measuredVariables = List.copyOf(value);
        return this;
    }

    /**
     * Sets when it came into use.
     *
     * @param value when it came into use, or null
     * @return this
     */
    public InstrumentDraftBuilder commissioned(@Nullable LocalDate value) {
        this.commissioned = value;
        return this;
    }

    /**
     * Sets when it left use.
     *
     * @param value when it left use, or null
     * @return this
     */
    public InstrumentDraftBuilder decommissioned(@Nullable LocalDate value) {
        this.decommissioned = value;
        return this;
    }

    /**
     * Sets dates that are not written as ISO 8601.
     *
     * @param value dates that are not written as ISO 8601
     * @return this
     */
    public InstrumentDraftBuilder otherDates(List<InstrumentDate> value) {
        this.otherDates = List.copyOf(value);
        return this;
    }

    /**
     * Sets what it is related to.
     *
     * @param value what it is related to
     * @return this
     */
    public InstrumentDraftBuilder relatedIdentifiers(List<RelatedIdentifier> value) {
        this.relatedIdentifiers = List.copyOf(value);
        return this;
    }

    /**
     * Sets its serial, inventory and other numbers.
     *
     * @param value its serial, inventory and other numbers
     * @return this
     */
    public InstrumentDraftBuilder alternateIdentifiers(List<AlternateIdentifier> value) {
        this.alternateIdentifiers = List.copyOf(value);
        return this;
    }

    /**
     * Sets its class 仪器分类代码 in the code list that the module is set to, six digits.
     *
     * @param value its class 仪器分类代码 in the code list that the module is set to, six digits, or null
     * @return this
     */
    public InstrumentDraftBuilder classCode(@Nullable String value) {
        this.classCode = value;
        return this;
    }

    /**
     * Sets general or special purpose.
     *
     * @param value general or special purpose, or null
     * @return this
     */
    public InstrumentDraftBuilder range(@Nullable InstrumentRange value) {
        this.range = value;
        return this;
    }

    /**
     * Sets the facility that it belongs to.
     *
     * @param value the facility that it belongs to, or null
     * @return this
     */
    public InstrumentDraftBuilder facility(@Nullable Facility value) {
        this.facility = value;
        return this;
    }

    /**
     * Sets how the organisation came by it.
     *
     * @param value how the organisation came by it, or null
     * @return this
     */
    public InstrumentDraftBuilder origin(@Nullable InstrumentOrigin value) {
        this.origin = value;
        return this;
    }

    /**
     * Sets its original value 原值.
     *
     * @param value its original value 原值, or null
     * @return this
     */
    public InstrumentDraftBuilder worth(@Nullable Money value) {
        this.worth = value;
        return this;
    }

    /**
     * Sets where it was made, ISO 3166-1 alpha-2.
     *
     * @param value where it was made, ISO 3166-1 alpha-2, or null
     * @return this
     */
    public InstrumentDraftBuilder nation(@Nullable String value) {
        this.nation = value;
        return this;
    }

    /**
     * Sets whether customs supervise it.
     *
     * @param value whether customs supervise it, or null
     * @return this
     */
    public InstrumentDraftBuilder supervised(@Nullable Boolean value) {
        this.supervised = value;
        return this;
    }

    /**
     * Sets its customs record.
     *
     * @param value its customs record, or null
     * @return this
     */
    public InstrumentDraftBuilder customs(@Nullable CustomsRecord value) {
        this.customs = value;
        return this;
    }

    /**
     * Sets where the money came from.
     *
     * @param value where the money came from, or null
     * @return this
     */
    public InstrumentDraftBuilder funding(@Nullable Funding value) {
        this.funding = value;
        return this;
    }

    /**
     * Sets version or specification.
     *
     * @param value version or specification, or null
     * @return this
     */
    public InstrumentDraftBuilder version(@Nullable String value) {
        this.version = value;
        return this;
    }

    /**
     * Sets main technical indicators.
     *
     * @param value main technical indicators, or null
     * @return this
     */
    public InstrumentDraftBuilder indicators(@Nullable String value) {
        this.indicators = value;
        return this;
    }

    /**
     * Sets main functions.
     *
     * @param value main functions, or null
     * @return this
     */
    public InstrumentDraftBuilder functions(@Nullable String value) {
        this.functions = value;
        return this;
    }

    /**
     * Sets to whom it is shared.
     *
     * @param value to whom it is shared, or null
     * @return this
     */
    public InstrumentDraftBuilder sharingMode(@Nullable SharingMode value) {
        this.sharingMode = value;
        return this;
    }

    /**
     * Sets what is asked of samples and users.
     *
     * @param value what is asked of samples and users, or null
     * @return this
     */
    public InstrumentDraftBuilder requirement(@Nullable String value) {
        this.requirement = value;
        return this;
    }

    /**
     * Sets what it costs, in words.
     *
     * @param value what it costs, in words, or null
     * @return this
     */
    public InstrumentDraftBuilder fee(@Nullable String value) {
        this.fee = value;
        return this;
    }

    /**
     * Sets what is offered.
     *
     * @param value what is offered, or null
     * @return this
     */
    public InstrumentDraftBuilder serviceContent(@Nullable String value) {
        this.serviceContent = value;
        return this;
    }

    /**
     * Sets where to ask for it on the web.
     *
     * @param value where to ask for it on the web, or null
     * @return this
     */
    public InstrumentDraftBuilder serviceUrl(@Nullable String value) {
        this.serviceUrl = value;
        return this;
    }

    /**
     * Sets hours that it ran in a year.
     *
     * @param value hours that it ran in a year, or null
     * @return this
     */
    public InstrumentDraftBuilder runHours(@Nullable BigDecimal value) {
        this.runHours = value;
        return this;
    }

    /**
     * Sets hours that it served others in a year.
     *
     * @param value hours that it served others in a year, or null
     * @return this
     */
    public InstrumentDraftBuilder serviceHours(@Nullable BigDecimal value) {
        this.serviceHours = value;
        return this;
    }

    /**
     * Sets how well it works.
     *
     * @param value how well it works, or null
     * @return this
     */
    public InstrumentDraftBuilder workingState(@Nullable WorkingState value) {
        this.workingState = value;
        return this;
    }

    /**
     * Sets where it stands.
     *
     * @param value where it stands, or null
     * @return this
     */
    public InstrumentDraftBuilder place(@Nullable Place value) {
        this.place = value;
        return this;
    }

    /**
     * Sets whom to ask.
     *
     * @param value whom to ask
     * @return this
     */
    public InstrumentDraftBuilder contacts(List<Contact> value) {
        this.contacts = List.copyOf(value);
        return this;
    }

    /**
     * Sets photos that the file store keeps.
     *
     * @param value photos that the file store keeps
     * @return this
     */
    public InstrumentDraftBuilder photos(List<Photo> value) {
        this.photos = List.copyOf(value);
        return this;
    }

    /**
     * Sets notes 内部备注 for the provider's own people.
     *
     * @param value notes 内部备注 for the provider's own people, or null
     * @return this
     */
    public InstrumentDraftBuilder internalNotes(@Nullable String value) {
        this.internalNotes = value;
        return this;
    }

    /**
     * Adds an owner.
     *
     * @param value an owner
     * @return this
     */
    public InstrumentDraftBuilder ownedBy(Party value) {
        this.owners = plus(owners, value);
        return this;
    }

    /**
     * Adds a manufacturer.
     *
     * @param value a manufacturer
     * @return this
     */
    public InstrumentDraftBuilder manufacturedBy(Party value) {
        this.manufacturers = plus(manufacturers, value);
        return this;
    }

    /**
     * Adds a type.
     *
     * @param value a type
     * @return this
     */
    public InstrumentDraftBuilder instrumentType(NamedType value) {
        this.instrumentTypes = plus(instrumentTypes, value);
        return this;
    }

    /**
     * Adds something that it is related to.
     *
     * @param value something that it is related to
     * @return this
     */
    public InstrumentDraftBuilder related(RelatedIdentifier value) {
        this.relatedIdentifiers = plus(relatedIdentifiers, value);
        return this;
    }

    /**
     * Adds a serial, inventory or other number.
     *
     * @param value a serial, inventory or other number
     * @return this
     */
    public InstrumentDraftBuilder alternate(AlternateIdentifier value) {
        this.alternateIdentifiers = plus(alternateIdentifiers, value);
        return this;
    }

    /**
     * Adds somebody to ask.
     *
     * @param value somebody to ask
     * @return this
     */
    public InstrumentDraftBuilder contact(Contact value) {
        this.contacts = plus(contacts, value);
        return this;
    }

    /**
     * Adds a photo.
     *
     * @param value a photo
     * @return this
     */
    public InstrumentDraftBuilder photo(Photo value) {
        this.photos = plus(photos, value);
        return this;
    }

    /**
     * {@return the description; whether it is valid shows when it is registered}
     */
    public InstrumentDraft build() {
        return new InstrumentDraft(
                new EntryHeader(providerId, department, source, sourceId, audience, region, subjects),
                names,
                description,
                pid,
                landingPage,
                owners,
                manufacturers,
                model,
                instrumentTypes,
                measuredVariables,
                new ServiceDates(commissioned, decommissioned, otherDates),
                relatedIdentifiers,
                alternateIdentifiers,
                classCode,
                range,
                facility,
                new Acquisition(origin, worth, nation, supervised, customs, funding),
                new Capability(version, indicators, functions),
                new SharingTerms(sharingMode, requirement, fee, serviceContent, serviceUrl),
                new YearlyHours(runHours, serviceHours),
                workingState,
                place,
                contacts,
                photos,
                internalNotes);
    }

    private static <T> List<T> plus(List<T> some, T one) {
        List<T> all = new ArrayList<>(some);
        all.add(one);
        return List.copyOf(all);
    }
}
